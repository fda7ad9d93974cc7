import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What a `.kst` file says of a format. */
export interface Spec {
  readonly id: string;
  /** The file in `src/` to read. */
  readonly data: string | undefined;
  readonly asserts: readonly Assert[];
  /** The error that reading has to end in. */
  readonly exception: string | undefined;
  /** Other formats whose names the asserts use. */
  readonly imports: readonly string[];
}

/** Texts of expressions. Without `expected`, `actual` only has to have a value, or to throw `exception`. */
export interface Assert {
  readonly actual: string;
  readonly expected: string | undefined;
  readonly exception: string | undefined;
}

/** Reads a `.kst` file. `name` is its id when it does not say. */
export function readSpec(file: string, name: string): Spec {
  // Everything stays a text: as numbers, what is above 2 ** 53 would be rounded, and `null` would be nothing.
  const root: unknown = parse(readFileSync(file, "utf8"), { schema: "failsafe" });
  const asserts = listAt(root, "asserts").map((item) => {
    const actual = textAt(item, "actual");
    if (actual === undefined) throw new Error("an assert has no `actual`");
    return { actual, expected: textAt(item, "expected"), exception: exceptionAt(item) };
  });
  const imports = listAt(root, "imports").filter((item) => typeof item === "string");
  return {
    id: textAt(root, "id") ?? name,
    data: textAt(root, "data"),
    asserts,
    exception: exceptionAt(root),
    imports,
  };
}

/** A name, or a map with a name and a message. Messages are in the words of other programs. */
function exceptionAt(map: unknown): string | undefined {
  return textAt(map, "exception") ?? textAt(at(map, "exception"), "type");
}

function textAt(map: unknown, key: string): string | undefined {
  const value = at(map, key);
  return typeof value === "string" ? value.trim() : undefined;
}

function listAt(map: unknown, key: string): readonly unknown[] {
  const value = at(map, key);
  return Array.isArray(value) ? value : [];
}

function at(map: unknown, key: string): unknown {
  return typeof map === "object" && map !== null ? (map as Record<string, unknown>)[key] : undefined;
}
