import { systemClock } from "./adapters/system-clock.ts";
import { tcpConnector } from "./adapters/tcp.ts";
import { parseAddress } from "./client/address.ts";
import { Client } from "./client/client.ts";
import type { ConnectOptions } from "./client/options.ts";
import { DEFAULT_PORT, SOFTWARE } from "./version.ts";

export type { Channel } from "./client/channel.ts";
export type { BrokerInfo, Client } from "./client/client.ts";
export { bytes, type Codec, json, text } from "./client/codec.ts";
export type { Consumer } from "./client/consumer.ts";
export { MudemError, type MudemErrorCode, type QueueDifference } from "./client/errors.ts";
export type { Message } from "./client/message.ts";
export type {
  AssertOptions,
  ConnectOptions,
  ConsumeOptions,
  Op,
  PublisherOptions,
  PublishOptions,
  QueueDescription,
  QueueOptions,
  QueueState,
  Receipt,
} from "./client/options.ts";
export type { Publisher } from "./client/publisher.ts";
export { type QueueDef, queue } from "./client/queue.ts";
export { DEFAULT_PORT, PROTOCOL, VERSION } from "./version.ts";

/**
 * Connects to a broker.
 *
 * @param address `mudem://host:port`, `host:port` or `host`. Default `mudem://127.0.0.1:5671`.
 * @returns the client, once the connection is open. Rejects with a MudemError: `CONNECT` when nothing answers there,
 *   `TIMEOUT`, `ABORTED`, `AUTH`, `INVALID` for an address that is none.
 */
export async function connect(address = "127.0.0.1", options: ConnectOptions = {}): Promise<Client> {
  return await Client.connect(parseAddress(address, DEFAULT_PORT), options, {
    connector: tcpConnector,
    clock: systemClock,
    software: SOFTWARE,
  });
}
