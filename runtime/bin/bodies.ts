import { type FileHandle, open } from "node:fs/promises";
import { addAbortSignal, type Readable } from "node:stream";
import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";
import { LineTooLongError, splitLines } from "./lines.ts";
import type { Terminal } from "./terminal.ts";

export interface BodyFlags {
  readonly file?: string;
  readonly lines?: boolean;
  readonly count?: number;
}

/** The bodies to publish, one after the other; `maxLength` is the longest that the broker takes. */
export type Bodies = (maxLength: number) => AsyncIterable<Uint8Array>;

/**
 * Finds out where the bodies come from: the argument, a file, or standard input. `what` is what a user calls them.
 *
 * @throws {Failure} when there is no body, more than one, or the file cannot be opened. Nothing was read yet.
 */
export async function openBodies(
  terminal: Terminal,
  argument: string | undefined,
  flags: BodyFlags,
  what = "body",
): Promise<Bodies> {
  const count = flags.count ?? 1;
  if (flags.lines && flags.count !== undefined) throw usage("--lines and --count do not go together");
  if (argument !== undefined && flags.file !== undefined) {
    throw usage(`give the ${what} as an argument or by --file, not both`);
  }
  if (argument !== undefined && argument !== "-") {
    if (flags.lines) throw usage("--lines reads --file or standard input, not an argument");
    return () => times(count, () => Promise.resolve(Buffer.from(argument)));
  }
  const stream =
    flags.file === undefined
      ? standardInput(terminal, argument, what)
      : (await openFile(flags.file)).createReadStream();
  addAbortSignal(terminal.interrupted, stream);
  return (maxLength) =>
    flags.lines ? lines(stream, maxLength) : times(count, () => readWhole(stream, maxLength, what));
}

function standardInput(terminal: Terminal, argument: string | undefined, what: string): Readable {
  if (terminal.stdin.isTTY) {
    if (argument !== "-") {
      throw usage(`no ${what}: give one as an argument, by --file, or on standard input ('-' to type it)`);
    }
    terminal.stderr.write(`reading the ${what} from the terminal; Ctrl-D on an empty line ends it\n`);
  }
  return terminal.stdin;
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    const handle = await open(path);
    if (!(await handle.stat()).isDirectory()) return handle;
    await handle.close();
  } catch (error) {
    throw usage(`cannot read ${path}: ${(error as Error).message}`);
  }
  throw usage(`cannot read ${path}: it is a folder`);
}

async function* times(count: number, read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  const octets = await read();
  for (let index = 0; index < count; index += 1) yield octets;
}

async function readWhole(stream: Readable, maxLength: number, what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxLength) throw tooLong(`the ${what} has more than ${maxLength} octets`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

async function* lines(stream: Readable, maxLength: number): AsyncGenerator<Uint8Array> {
  try {
    yield* splitLines(stream as AsyncIterable<Uint8Array>, maxLength);
  } catch (error) {
    throw error instanceof LineTooLongError ? tooLong(error.message) : error;
  }
}

function usage(message: string): Failure {
  return new Failure(ExitCode.usage, message);
}

function tooLong(message: string): Failure {
  return new Failure(ExitCode.failed, message);
}
