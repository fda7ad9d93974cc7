import { type FileHandle, open, rename, stat, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Message } from "../index.ts";
import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";
import { type MessageWriter, summaryOf } from "./message-writer.ts";
import { type Terminal, write } from "./terminal.ts";

/** A file of its own for each message when `path` is a folder, otherwise all bodies in one file. */
export async function fileWriter(terminal: Terminal, path: string, quiet: boolean): Promise<MessageWriter> {
  const found = await stat(path).catch(() => undefined);
  const isFolder = found?.isDirectory() ?? false;
  if (!isFolder && /[/\\]$/.test(path)) throw new Failure(ExitCode.usage, `there is no folder ${path}`);
  const target = isFolder ? new Folder(path) : new SingleFile(path);
  let count = 0;
  const writeOne = async (message: Message<Uint8Array>): Promise<void> => {
    const file = await explained(path, () => target.write(message));
    count += 1;
    if (!quiet) await write(terminal.stdout, `${summaryOf(message, count)}  -> ${file}\n`);
  };
  let last = Promise.resolve();
  return {
    // After one that failed nothing is written: what a file holds has no holes.
    write(message) {
      last = last.then(() => writeOne(message));
      return last;
    },
    close: () => target.close(),
  };
}

/** Opened at the first message, so that a command that gets none leaves a file that is there alone. */
class SingleFile {
  readonly #path: string;
  #handle: FileHandle | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async write({ body }: Message<Uint8Array>): Promise<string> {
    this.#handle ??= await open(this.#path, "w");
    await this.#handle.writeFile(body);
    return this.#path;
  }

  async close(): Promise<void> {
    await this.#handle?.close();
  }
}

class Folder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Written under another name first: a file that is there under its own is complete. */
  async write({ queue, offset, body }: Message<Uint8Array>): Promise<string> {
    const name = `${encodeURIComponent(queue)}-${offset}`;
    const part = join(this.#path, `.${name}.${process.pid}.part`);
    await writeFile(part, body);
    const path = await this.#free(name);
    await rename(part, path);
    return path;
  }

  async close(): Promise<void> {}

  /** Offsets of a broker that forgets start anew: what an earlier run has written must stay. */
  async #free(name: string): Promise<string> {
    for (let number = 1; ; number += 1) {
      const path = this.#path.replace(/[/\\]$/, "") + sep + (number === 1 ? name : `${name}.${number}`);
      if ((await stat(path).catch(() => undefined)) === undefined) return path;
    }
  }
}

async function explained<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Failure(ExitCode.failed, `cannot write to ${path}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
