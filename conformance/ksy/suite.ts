import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { readSpec, type Spec } from "./spec.ts";

/** A folder that is laid out as Kaitai's own test suite is. */
export interface Suite {
  /** Where relative imports start from. */
  readonly formatsFolder: string;
  /** Where absolute imports start from. */
  readonly absoluteRoot: string;
  readonly brokenFolder: string;
  readonly cases: readonly Case[];
  /** Formats that have to be refused, without `.ksy`. */
  readonly broken: readonly string[];
}

/** A format, and what is known of it. */
export interface Case {
  readonly id: string;
  /** Path without `.ksy` in the folder of formats. */
  readonly path: string;
  readonly spec: Spec | undefined;
  /** The input, when there is one. */
  readonly input: string | undefined;
}

/** What is wrong with the folder that a suite is looked for in. */
export class SuiteError extends Error {
  override readonly name = "SuiteError";
}

/** Finds what is in `folder`. @throws {SuiteError} when it is no suite. */
export function findSuite(folder: string): Suite {
  if (!existsSync(folder)) throw new SuiteError(`there is no folder ${folder}`);
  const formatsFolder = join(folder, "formats");
  if (!isFolder(formatsFolder)) throw new SuiteError(`${folder} has no folder formats/`);
  const absolute = join(formatsFolder, "ks_path");
  const brokenFolder = join(folder, "formats_err");
  return {
    formatsFolder,
    absoluteRoot: isFolder(absolute) ? absolute : formatsFolder,
    brokenFolder,
    cases: findCases(folder, formatsFolder),
    broken: pathsIn(brokenFolder, ".ksy"),
  };
}

function findCases(folder: string, formatsFolder: string): readonly Case[] {
  const specFolder = join(folder, "spec");
  const specs = pathsIn(specFolder, ".kst").map((path) => {
    try {
      return readSpec(join(specFolder, `${path}.kst`), basename(path));
    } catch (error) {
      throw new SuiteError(`${path}.kst: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  const input = (name: string): string | undefined => {
    const file = join(folder, "src", name);
    return existsSync(file) ? file : undefined;
  };
  const withSpec = specs.map((spec) => {
    return { id: spec.id, path: spec.id, spec, input: spec.data && input(spec.data) };
  });
  const done = new Set(withSpec.map(({ path }) => path));
  const others = pathsIn(formatsFolder, ".ksy").filter(
    (path) => !done.has(path) && !path.startsWith("ks_path/"),
  );
  const withoutSpec = others.map((path) => {
    return { id: path, path, spec: undefined, input: input(`${path}.bin`) };
  });
  return [...withSpec, ...withoutSpec].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Files below `folder` with the extension, without it. */
function pathsIn(folder: string, extension: string): readonly string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .map((path) => path.slice(0, -extension.length))
    .sort();
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
