// Generated from support/field-spans.ts by mudem codegen. Do not edit.

import { decodeWith } from "./codec.ts";
import { DecodeError } from "./codec-errors.ts";
import { placeOf } from "./plan.ts";
import type { Source } from "./source.ts";
import type { FieldSpan, Trail } from "./trail.ts";

/** Where the fields of a value lie. */
export interface FieldSpans {
  /** In the order in which they are read; what is found by its place comes last. */
  readonly spans: readonly FieldSpan[];
  /** Why it ends before the value does. */
  readonly error: DecodeError | undefined;
}

/** Where the fields of the value at the start of `bytes` lie, as far as it can be read. */
export function spansWith(bytes: Uint8Array, name: string, read: (io: Source) => object): FieldSpans {
  const spans: FieldSpan[] = [];
  let error: DecodeError | undefined;
  try {
    decodeWith(bytes, name, (io) => {
      io.trail.watch(io.memory, (span) => spans.push(span));
      visit(read(io), io.trail, new Set());
    });
  } catch (thrown) {
    if (!(thrown instanceof DecodeError)) throw thrown;
    error = thrown;
  }
  return { spans, error };
}

/** `bytes` as a hexdump, in which each field has a line, or as many as it takes of `width` octets. */
export function showSpans(bytes: Uint8Array, { spans, error }: FieldSpans, width = 16): string {
  const lines = spans.flatMap(({ path, offset, length, bits }) => {
    const name = bits === undefined ? path : `${path} (${bits} bits)`;
    const rows = Math.max(1, Math.ceil(length / width));
    return Array.from({ length: Math.min(rows, 4) }, (_, row) => {
      const from = offset + row * width;
      const octets = Array.from(bytes.subarray(from, Math.min(from + width, offset + length)), hex);
      const shown = `${octets.join(" ")}${row === 3 && rows > 4 ? " …" : ""}`;
      return `${from.toString(16).padStart(8, "0")}  ${shown.padEnd(width * 3 + 1)} ${row === 0 ? name : ""}`.trimEnd();
    });
  });
  return [...lines, ...(error === undefined ? [] : [`! ${error.message}`]), ""].join("\n");
}

/** Reads everything below `value` that is found by its place, once each. */
function visit(value: unknown, trail: Trail, seen: Set<unknown>): void {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  const place = placeOf(value) ?? value;
  if (seen.has(place)) return;
  seen.add(place);
  for (const [key, part] of Object.entries(value)) below(key, part, trail, seen);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === Array.prototype || prototype === null) return;
  for (const key of Object.getOwnPropertyNames(prototype)) {
    const found = /^_has(.)(.*)$/.exec(key);
    if (found === null) continue;
    const name = `${(found[1] ?? "").toLowerCase()}${found[2] ?? ""}`;
    below(name, Reflect.get(value, name), trail, seen);
  }
}

function below(name: string, value: unknown, trail: Trail, seen: Set<unknown>): void {
  const { depth } = trail;
  const elements = Array.isArray(value) ? value.entries() : [[-1, value] as const];
  for (const [index, element] of elements) {
    if (index < 0) trail.enter(name);
    else trail.enterAt(name, index);
    visit(element, trail, seen);
    trail.leaveTo(depth);
  }
}

function hex(octet: number): string {
  return octet.toString(16).padStart(2, "0");
}
