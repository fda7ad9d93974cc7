import { ClientConsumer, ClientPublisher } from "./client-load.ts";
import { RawConsumer } from "./raw-consumer.ts";
import { RawPublisher } from "./raw-publisher.ts";
import { type LoadCommand, type LoadReport, monotonicMs } from "./tasks.ts";

// A process that publishes or consumes, as its arguments say: `publisher|consumer` and `raw|client`.
// One process serves all that is compared, so that they meet the same code in the same state.

interface Load {
  run(messages: number): Promise<void>;
}

const [role, kind] = process.argv.slice(2);
const loads = new Map<string, Load>();

process.on("disconnect", () => process.exit());
process.on("message", (command: LoadCommand) => {
  perform(command).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function perform(command: LoadCommand): Promise<void> {
  if (command.type === "open") {
    loads.set(command.target, await open(command.port, command.size));
    report({ type: "opened" });
    return;
  }
  const load = loads.get(command.target);
  const before = process.cpuUsage();
  report({ type: "began", at: monotonicMs() });
  await load?.run(command.messages);
  const at = monotonicMs();
  const { user, system } = process.cpuUsage(before);
  report({ type: "ended", at, cpuUs: user + system });
}

function open(port: number, size: number): Promise<Load> {
  const queue = `bench.${kind}`;
  if (kind === "client") {
    return role === "publisher" ? ClientPublisher.open(port, queue, size) : ClientConsumer.open(port, queue);
  }
  return role === "publisher" ? RawPublisher.open(port, queue, size) : RawConsumer.open(port, queue);
}

function report(message: LoadReport): void {
  process.send?.(message);
}
