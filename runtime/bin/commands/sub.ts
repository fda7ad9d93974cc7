import { Command, Option } from "commander";
import type { Consumer } from "../../index.ts";
import { withClient } from "../connection.ts";
import { addExamples } from "../examples.ts";
import { ExitCode } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { formatCount, formatMs } from "../format.ts";
import { humanWriter, jsonWriter, linesWriter, type MessageWriter, rawWriter } from "../message-writer.ts";
import { assertForUse, type QueueFlags } from "../queue-for-use.ts";
import type { Terminal } from "../terminal.ts";
import { parseCount, parseDuration, parseQueueType } from "../values.ts";
import { Window } from "../window.ts";

interface SubFlags extends QueueFlags {
  readonly url?: string;
  readonly count?: number;
  readonly wait?: number;
  readonly raw?: boolean;
  readonly lines?: boolean;
  readonly json?: boolean;
  readonly output?: string;
  readonly prefetch: number;
  readonly settle: "explicit" | "on-delivery";
  readonly quiet?: boolean;
}

/** `mudem sub QUEUE`: prints messages as they come, and accepts each when it is written. */
export function subCommand(terminal: Terminal): Command {
  const command = new Command("sub")
    .description("receive the messages of a queue, which is made if it is not there")
    .argument("<queue>", "queue to receive from")
    .option("-n, --count <n>", "end after n messages", parseCount)
    .option("--wait <time>", "end when no message comes for that long, with exit code 5", parseDuration)
    .option("--raw", "write the octets of the bodies and nothing else")
    .option("-l, --lines", "write each body and a line feed, as pub --lines reads them")
    .option("--json", "write a JSON object a line")
    .option("-o, --output <path>", "write bodies to a file, or to a folder one file each")
    .option("--prefetch <n>", "messages to be on their way at once", parseCount, 64)
    .addOption(
      new Option(
        "--settle <when>",
        "explicit: when written. on-delivery: when sent; what is not written is lost",
      )
        .choices(["explicit", "on-delivery"])
        .default("explicit"),
    )
    .option("--type <type>", "p2p or pubsub; of a queue that is made (default: p2p)", parseQueueType)
    .option("--no-assert", "do not make the queue")
    .option("-q, --quiet", "print nothing but messages and errors")
    .action((queue: string) => subscribe(terminal, queue, command.optsWithGlobals<SubFlags>()));
  addExamples(command, terminal, [
    "sub orders",
    "sub orders --count 1 --wait 5s --raw",
    "sub orders --json --quiet",
  ]);
  return command;
}

async function subscribe(terminal: Terminal, queue: string, flags: SubFlags): Promise<void> {
  const writer = await openWriter(terminal, flags);
  try {
    await withClient(terminal, flags.url, async (client) => {
      const channel = await client.createChannel({ signal: terminal.interrupted });
      await assertForUse(channel, queue, flags);
      const idle = new IdleTimer(flags.wait);
      const handling = new Window(MAX_HANDLED, MAX_HANDLED_OCTETS, terminal.interrupted);
      const prefetch = Math.min(flags.prefetch, flags.count ?? flags.prefetch);
      const consumer = await channel.consume(queue, {
        prefetch,
        settle: flags.settle,
        limit: flags.count,
        signal: AbortSignal.any([terminal.interrupted, idle.signal, handling.failed]),
      });
      if (!flags.quiet) {
        const how = flags.settle === "explicit" ? "settling" : "settled on delivery";
        terminal.stderr.write(`listening on ${queue} (prefetch ${prefetch}, ${how})\n`);
      }
      await receive(consumer, writer, handling, idle, flags);
      terminal.interrupted.throwIfAborted();
    });
  } finally {
    await writer.close();
  }
}

async function receive(
  consumer: Consumer<Uint8Array>,
  writer: MessageWriter,
  handling: Window,
  idle: IdleTimer,
  { count, wait, settle }: SubFlags,
): Promise<void> {
  let received = 0;
  try {
    for await (const message of consumer) {
      idle.stop();
      const written = writer.write(message);
      const done = settle === "explicit" ? written.then(() => message.accept()) : written;
      handling.add(done, message.raw.length);
      await handling.room();
      received += 1;
      if (received === count) {
        await handling.empty();
        return;
      }
      idle.start();
    }
  } finally {
    idle.stop();
    await handling.empty();
  }
  if (idle.signal.aborted) {
    const soFar =
      received === 0 ? "no message" : `no further message after ${formatCount(received, "message")}`;
    throw new Failure(ExitCode.timeout, `${soFar} for ${formatMs(wait ?? 0)}`);
  }
  const error = await consumer.closed;
  if (error) throw error;
}

async function openWriter(terminal: Terminal, flags: SubFlags): Promise<MessageWriter> {
  const { raw, lines, json, output } = flags;
  const forms = Object.entries({ raw, lines, json, output }).filter(([, value]) => value !== undefined);
  if (forms.length > 1) {
    const names = forms.map(([name]) => `--${name}`).join(" and ");
    throw new Failure(ExitCode.usage, `${names} do not go together`);
  }
  if (output !== undefined) {
    const { fileWriter } = await import("../file-writer.ts");
    return fileWriter(terminal, output, flags.quiet ?? false);
  }
  if (raw) return rawWriter(terminal);
  if (lines) return linesWriter(terminal);
  return json ? jsonWriter(terminal) : humanWriter(terminal);
}

/** Fires its signal when it has run for `ms` without being stopped. Runs from the start. */
class IdleTimer {
  readonly #ms: number | undefined;
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number | undefined) {
    this.#ms = ms;
    this.start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  start(): void {
    if (this.#ms === undefined) return;
    this.#timer = setTimeout(() => this.#controller.abort(), this.#ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Messages that are being written and accepted. */
const MAX_HANDLED = 1024;
const MAX_HANDLED_OCTETS = 1024 * 1024;
