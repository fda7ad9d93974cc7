import type { Message } from "../index.ts";
import { BatchedOutput } from "./batched-output.ts";
import { decodeText, formatMs, formatOctets, printable, printableLine } from "./format.ts";
import { hasColor, type Terminal } from "./terminal.ts";

/** Where the messages of `mudem sub` go, and in what form. */
export interface MessageWriter {
  /**
   * Resolves when the message has left this process; only then it is accepted. Messages are written in the order in
   * which they are given, whether the one before has been waited for or not.
   */
  write(message: Message<Uint8Array>): Promise<void>;
  close(): Promise<void>;
}

/** For people: a line about the message, its headers, its body. */
export function humanWriter({ stdout, env }: Terminal): MessageWriter {
  const [dim, plain] = hasColor(stdout, env) ? ["\u001b[2m", "\u001b[22m"] : ["", ""];
  let count = 0;
  return toStdout(stdout, (message) => {
    count += 1;
    const head = [summaryOf(message, count), ...headersOf(message)];
    return `${head.map((line) => `${dim}${line}${plain}\n`).join("")}${showBody(message.body)}`;
  });
}

/** The octets of the bodies and nothing between them. */
export function rawWriter({ stdout }: Terminal): MessageWriter {
  return toStdout(stdout, (message) => message.body);
}

/** Each body and a line feed: what `mudem pub --lines` takes. */
export function linesWriter({ stdout }: Terminal): MessageWriter {
  return toStdout(stdout, (message) => Buffer.concat([message.body, LINE_FEED]));
}

/** One JSON object a line. */
export function jsonWriter({ stdout }: Terminal): MessageWriter {
  return toStdout(stdout, (message) => `${JSON.stringify(toJson(message))}\n`);
}

/** `#1 orders  offset 0  14 B  try 1  1.4 ms old` */
export function summaryOf(message: Message<unknown>, count: number): string {
  const { queue, offset, raw, attempts, failures, timestamp } = message;
  const age = formatMs(Math.max(0, Date.now() - timestamp.getTime()));
  const failed = failures > 0 ? `  failed ${failures}` : "";
  return `#${count} ${printableLine(queue)}  offset ${offset}  ${formatOctets(raw.length)}  try ${attempts}${failed}  ${age} old`;
}

function toStdout(
  stdout: Terminal["stdout"],
  form: (message: Message<Uint8Array>) => string | Uint8Array,
): MessageWriter {
  const output = new BatchedOutput(stdout);
  return {
    write: (message) => output.write(form(message)),
    close: async () => {},
  };
}

function headersOf(message: Message<unknown>): readonly string[] {
  const properties: readonly (readonly [string, string | undefined])[] = [
    ["id", message.id],
    ["content-type", message.contentType],
    ["correlation-id", message.correlationId],
    ["reply-to", message.replyTo],
  ];
  const given = properties.flatMap(([name, value]) => (value === undefined ? [] : [`(${name}) ${value}`]));
  const headers = [...message.headers].map(
    ([name, value]) => `${name}: ${decodeText(value) ?? `0x${Buffer.from(value).toString("hex")}`}`,
  );
  return [...given, ...headers].map((line) => `   ${printableLine(line)}`);
}

function showBody(body: Uint8Array): string {
  const text = decodeText(body);
  if (text === undefined) return `(${body.length} octets that are not text; --raw or --output writes them)\n`;
  return text === "" || text.endsWith("\n") ? printable(text) : `${printable(text)}\n`;
}

function toJson(message: Message<Uint8Array>): object {
  const { queue, offset, attempts, failures, timestamp, id, contentType, correlationId, replyTo } = message;
  return {
    queue,
    offset,
    attempts,
    failures,
    timestamp: timestamp.toISOString(),
    id,
    contentType,
    correlationId,
    replyTo,
    // fromEntries makes an own key of any name, "__proto__" too [SEC-002].
    headers: Object.fromEntries([...message.headers].map(([name, value]) => [name, textOrBase64(value)])),
    ...bodyAndEncoding(message.body),
  };
}

function bodyAndEncoding(body: Uint8Array): { readonly encoding: "utf8" | "base64"; readonly body: string } {
  const text = decodeText(body);
  return text === undefined
    ? { encoding: "base64", body: Buffer.from(body).toString("base64") }
    : { encoding: "utf8", body: text };
}

function textOrBase64(value: Uint8Array): string | { readonly base64: string } {
  return decodeText(value) ?? { base64: Buffer.from(value).toString("base64") };
}

const LINE_FEED = Buffer.from("\n");
