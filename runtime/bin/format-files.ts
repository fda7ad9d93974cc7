import { stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";

/** `.ksy` files that a user named. */
export interface FormatFiles {
  /** The deepest folder that holds all of them. */
  readonly folder: string;
  /** Each below that folder, with slashes and without `.ksy`. */
  readonly paths: readonly string[];
}

/** @throws {Failure} when one is no file, or no `.ksy`. */
export async function findFormats(names: readonly string[]): Promise<FormatFiles> {
  for (const name of names) await checkFormat(name);
  const files = [...new Set(names.map((name) => resolve(name)))];
  const folder = files.map((file) => dirname(file)).reduce(commonFolder);
  const paths = files.map((file) => relative(folder, file).replaceAll(sep, "/").slice(0, -".ksy".length));
  return { folder: shownPath(folder), paths };
}

/** @throws {Failure} unless there is a folder at `path`. */
export async function checkFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new Failure(ExitCode.usage, `there is no folder ${path}`);
}

async function checkFormat(name: string): Promise<void> {
  if (!name.endsWith(".ksy")) {
    throw new Failure(ExitCode.usage, `${name} is no format: give files that end in .ksy`);
  }
  const found = await stat(name).catch((error: unknown) => {
    throw new Failure(ExitCode.usage, `cannot read ${name}: ${(error as Error).message}`, { cause: error });
  });
  if (!found.isFile()) throw new Failure(ExitCode.usage, `${name} is no file`);
}

function commonFolder(one: string, other: string): string {
  let common = one;
  while (relative(common, other).startsWith("..") && dirname(common) !== common) common = dirname(common);
  return common;
}

/** As one would type it: from here when it lies below. */
function shownPath(path: string): string {
  const fromHere = relative("", path);
  if (fromHere === "") return ".";
  return fromHere.startsWith("..") || isAbsolute(fromHere) ? path : fromHere;
}
