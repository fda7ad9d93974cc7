import { Command } from "commander";
import type { Channel, PublishOptions, Receipt } from "../../index.ts";
import { type Bodies, type BodyFlags, openBodies } from "../bodies.ts";
import { withClient } from "../connection.ts";
import { addExamples } from "../examples.ts";
import { ExitCode } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { formatCount, formatMs, formatOctets } from "../format.ts";
import { assertForUse, type QueueFlags } from "../queue-for-use.ts";
import { type Terminal, write } from "../terminal.ts";
import { parseCount, parseHeader, parseQueueType } from "../values.ts";
import { Window } from "../window.ts";

interface PubFlags extends BodyFlags, QueueFlags {
  readonly url?: string;
  readonly header?: readonly (readonly [string, string])[];
  readonly id?: string;
  readonly contentType?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `mudem pub QUEUE [BODY]`: publishes, and says what the broker has confirmed. */
export function pubCommand(terminal: Terminal): Command {
  const command = new Command("pub")
    .description("publish messages to a queue, which is made if it is not there")
    .argument("<queue>", "queue to publish to")
    .argument("[body]", "body of the message; - or none reads standard input")
    .option("-f, --file <path>", "take the body from a file")
    .option("-l, --lines", "publish each line as a message of its own")
    .option("-H, --header <key=value>", "add a header; can be given again", parseHeader)
    .option("--id <id>", "identity of the message")
    .option("--content-type <type>", "media type of the body, such as application/json")
    .option("-n, --count <n>", "publish the body n times", parseCount)
    .option("--type <type>", "p2p or pubsub; of a queue that is made (default: p2p)", parseQueueType)
    .option("--no-assert", "do not make the queue")
    .option("--json", "print the result as JSON")
    .option("-q, --quiet", "print nothing but errors")
    .action((queue: string, body: string | undefined) =>
      publish(terminal, queue, body, command.optsWithGlobals<PubFlags>()),
    );
  addExamples(command, terminal, [
    "pub orders hello",
    "pub orders --file package.json -H kind=manifest",
    "seq 1000 | $ pub orders --lines",
  ]);
  return command;
}

async function publish(
  terminal: Terminal,
  queue: string,
  argument: string | undefined,
  flags: PubFlags,
): Promise<void> {
  if (flags.id !== undefined && (flags.lines || (flags.count ?? 1) > 1)) {
    throw new Failure(ExitCode.usage, "--id names one message; it goes with neither --lines nor --count");
  }
  const bodies = await openBodies(terminal, argument, flags);
  await withClient(terminal, flags.url, async (client) => {
    const channel = await client.createChannel({ signal: terminal.interrupted });
    await assertForUse(channel, queue, flags);
    const tally = new Tally(queue);
    try {
      await publishAll(
        channel,
        bodies(client.broker.limits.maxMessageLength),
        tally,
        optionsOf(flags),
        terminal.interrupted,
      );
    } finally {
      // Also when something was refused or the user had enough: what is confirmed is the broker's now.
      if (tally.messages > 0 && !flags.quiet) {
        await write(
          terminal.stdout,
          flags.json ? `${JSON.stringify(tally.toJSON())}\n` : `${tally.line()}\n`,
        );
      }
    }
  });
}

async function publishAll(
  channel: Channel,
  bodies: ReturnType<Bodies>,
  tally: Tally,
  options: PublishOptions,
  signal: AbortSignal,
): Promise<void> {
  const publisher = await channel.publisher(tally.queue, { signal });
  const window = new Window(MAX_OUTSTANDING, MAX_OUTSTANDING_OCTETS, signal);
  try {
    for await (const body of bodies) {
      await window.room();
      tally.start();
      const confirmed = publisher.publish(body, options).then((receipt) => tally.add(body.length, receipt));
      window.add(confirmed, body.length);
    }
  } finally {
    await window.empty();
  }
}

function optionsOf({ header, id, contentType }: PubFlags): PublishOptions {
  return {
    ...(header && { headers: header }),
    ...(id !== undefined && { messageId: id }),
    ...(contentType !== undefined && { contentType }),
  };
}

/** What the broker has confirmed so far. */
class Tally {
  readonly queue: string;
  messages = 0;
  #octets = 0;
  #started = 0;
  #ended = 0;
  #last: Receipt | undefined;

  constructor(queue: string) {
    this.queue = queue;
  }

  /** The time that is shown begins at the first message. */
  start(): void {
    this.#started ||= performance.now();
  }

  add(octets: number, receipt: Receipt): void {
    this.messages += 1;
    this.#octets += octets;
    this.#ended = performance.now();
    this.#last = receipt;
  }

  line(): string {
    const size = formatOctets(this.#octets);
    const time = formatMs(this.#ended - this.#started);
    if (this.messages > 1) return `confirmed  ${formatCount(this.messages, "message")}  ${size}  ${time}`;
    const offset = this.#last?.offset;
    const place = this.#last?.duplicate ? "duplicate  " : offset === undefined ? "" : `offset ${offset}  `;
    return `confirmed  ${place}${size}  ${time}`;
  }

  toJSON(): object {
    const { queue, messages } = this;
    const ms = Math.round((this.#ended - this.#started) * 1000) / 1000;
    return { queue, messages, octets: this.#octets, ms, ...(messages === 1 && this.#last) };
  }
}

/** Enough to keep the broker busy over a network; few enough to hold in memory, however long the lines. */
const MAX_OUTSTANDING = 1024;
const MAX_OUTSTANDING_OCTETS = 8 * 1024 * 1024;
