import { type Client, type ConnectOptions, connect } from "./index.ts";
import { type BrokerOptions, type RunningBroker, startBroker } from "./server/index.ts";

/** A broker inside the test's own process. */
export interface TestBroker extends RunningBroker {
  /** Connects a client to it. */
  connect(options?: ConnectOptions): Promise<Client>;
}

/**
 * Starts a broker in this process, on 127.0.0.1 and a port that is free, in milliseconds and without other programs.
 * `await using` ends it with its connections.
 */
export async function startTestBroker(options: BrokerOptions = {}): Promise<TestBroker> {
  const broker = await startBroker({ port: 0, ...options });
  const { host, port, url } = broker;
  return {
    host,
    port,
    url,
    get connectionCount() {
      return broker.connectionCount;
    },
    stop: (stopOptions) => broker.stop(stopOptions),
    connect: (connectOptions = {}) => connect(url, connectOptions),
    [Symbol.asyncDispose]: () => broker[Symbol.asyncDispose](),
  };
}
