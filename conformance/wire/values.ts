import type { IntegerField } from "./schema.ts";

/** What the octets of a field mean, in the names of the specification. Enumerations are numbers. */
export type Value = number | boolean | string | Uint8Array | Structure | readonly Value[];

export interface Structure {
  readonly [field: string]: Value;
}

/** A frame as a tree: the fields of its body beside these two. Lengths, counts and reserved fields are not in it. */
export interface FrameValue extends Structure {
  readonly type: string;
  readonly channel: number;
}

/** The value of `id`, which `structure` is to have. */
export function fieldOf(structure: Structure, id: string): Value {
  const value = structure[id];
  if (value === undefined) throw new Error(`there is no value for ${id}`);
  return value;
}

/** The least that `field` may be beside `siblings`. */
export function leastOf({ min, notBelow }: IntegerField, siblings: Structure): number {
  return notBelow === undefined ? min : Math.max(min, Number(fieldOf(siblings, notBelow)));
}

/** `tree` with camelCase names, as TypeScript has them. */
export function toCamelCase(tree: Value): Value {
  if (Array.isArray(tree)) return tree.map(toCamelCase);
  if (typeof tree !== "object" || tree instanceof Uint8Array) return tree;
  return Object.fromEntries(Object.entries(tree).map(([id, value]) => [camelCase(id), toCamelCase(value)]));
}

export function camelCase(id: string): string {
  return id.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
