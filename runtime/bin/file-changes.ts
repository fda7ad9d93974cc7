import { existsSync, type FSWatcher, readFileSync, watch } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Resolves when a file does not hold any more what it held. `texts` are by path, undefined where there was no file.
 *
 * @throws what `signal` was aborted with, and what the system says when it cannot watch a folder.
 */
export async function changeOf(
  texts: ReadonlyMap<string, string | undefined>,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    // Folders, not files: editors put another file in the place of the one that was there.
    const watchers = foldersOf([...texts.keys()]).map((folder) => watch(folder));
    try {
      // Looked at only now that it is watched, for it may have changed before.
      if ([...texts].some(([file, text]) => textOf(file) !== text)) return;
      await firstEvent(watchers, signal);
    } finally {
      for (const watcher of watchers) watcher.close();
    }
    // Editors empty a file before they fill it.
    await sleep(SETTLING_MS, undefined, { signal });
  }
}

function firstEvent(watchers: readonly FSWatcher[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    for (const watcher of watchers) {
      watcher.once("change", () => resolve());
      watcher.once("error", reject);
    }
  });
}

/** The folders of `files`; of one that is not there, the nearest around it that is. */
function foldersOf(files: readonly string[]): readonly string[] {
  return [...new Set(files.map((file) => existingFolder(dirname(resolve(file)))))];
}

function existingFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existingFolder(dirname(folder));
}

/** Undefined when there is none, or it cannot be read at this moment. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const SETTLING_MS = 50;
