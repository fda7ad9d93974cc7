import type { MemberInfo } from "../../codegen/format/info.ts";
import { propertyOf } from "./evaluate.ts";
import type { Formats } from "./formats.ts";
import { show, type Value } from "./values.ts";

/** How deep values lie in one another at most. Positional members may be of their own type, without an end. */
const DEEPEST = 60;
const MOST_LINES = 200_000;

/** All that `root` holds, a line for each value: fields, and what lies at positions; all of them, or only what `which` says. */
export function dump(root: object, formats: Formats, which = isStored): readonly string[] {
  const lines: string[] = [];
  const above = new Set<object>();
  const visit = (value: Value, path: string): void => {
    if (lines.length >= MOST_LINES) return;
    if (typeof value !== "object" || value instanceof Uint8Array) lines.push(`${path} = ${show(value)}`);
    else if (above.has(value) || above.size >= DEEPEST) lines.push(`${path} = …`);
    else {
      above.add(value);
      for (const [name, child] of childrenOf(value, formats, which)) visit(child, `${path}${name}`);
      above.delete(value);
    }
  };
  visit(root, "");
  return lines;
}

function* childrenOf(
  value: object,
  formats: Formats,
  which: typeof isStored,
): Generator<readonly [string, Value]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield [`[${index}]`, item];
    return;
  }
  const members = formats.typeOf(value)?.members;
  if (members === undefined) {
    // Made by hand: it shows what it likes to show.
    for (const [name, child] of Object.entries(value)) if (!name.startsWith("_")) yield [`.${name}`, child];
    return;
  }
  for (const member of members.filter(which)) {
    try {
      yield [`.${member.name}`, propertyOf(value, member.name)];
    } catch (error) {
      yield [`.${member.name}`, `throws ${error instanceof Error ? error.name : String(error)}`];
    }
  }
}

function isStored({ kind }: MemberInfo): boolean {
  return kind === "field" || kind === "positional";
}

/** Whether an encoder has to be told. */
export function isGiven(member: MemberInfo): boolean {
  return isStored(member) && !member.isDerived;
}

/**
 * `root` without classes and without what an encoder works out by itself, as a program would write it down; undefined when
 * it has no end.
 */
export function plain(root: object, formats: Formats): object | undefined {
  let isEndless = false;
  const copy = (value: Value, depth: number): Value => {
    if (typeof value !== "object" || value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map((item: Value) => copy(item, depth));
    const members = formats.ownTypeOf(value)?.members;
    if (members === undefined) return value;
    const result: Record<string, Value> = {};
    if (Object.hasOwn(value, "_type")) result["_type"] = propertyOf(value, "_type");
    for (const { name } of members.filter(isGiven)) {
      isEndless ||= depth >= DEEPEST;
      const child = isEndless ? undefined : copy(readable(value, name), depth + 1);
      if (child !== undefined) result[name] = child;
    }
    return result;
  };
  const made = copy(root, 0) as object;
  return isEndless ? undefined : made;
}

function readable(value: object, name: string): Value {
  try {
    return propertyOf(value, name);
  } catch {
    return undefined;
  }
}
