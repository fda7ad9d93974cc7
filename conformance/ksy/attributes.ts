import { findEncoding } from "../../codegen/format/encodings.ts";
import { decodeText } from "../../codegen/support/text.ts";
import { integerOf, itemsOf, type Value } from "./values.ts";

/** An attribute of a text, a list, octets, a number or a stream; undefined when there is none of that name. */
export function attributeOf(object: Value, name: string): { readonly value: Value } | undefined {
  const found = methodsOf(object)?.[name];
  return found && { value: found([]) };
}

/** What the method `name` returns; undefined when there is none. */
export function callOn(object: Value, name: string, args: readonly Value[]): Value {
  return methodsOf(object)?.[name]?.(args);
}

type Methods = Readonly<Record<string, (args: readonly Value[]) => Value>>;

function methodsOf(object: Value): Methods | undefined {
  if (typeof object === "string") return methodsOfText(object);
  if (object instanceof Uint8Array) return { ...methodsOfList(object), ...methodsOfBytes(object) };
  if (typeof object === "boolean") return { to_i: () => (object ? 1n : 0n) };
  if (typeof object === "number" || typeof object === "bigint") return methodsOfNumber(object);
  if (itemsOf(object) !== undefined) return methodsOfList(object);
  return object === undefined ? undefined : methodsOfStream(object);
}

function methodsOfText(text: string): Methods {
  const characters = Array.from(text);
  return {
    length: () => characters.length,
    reverse: () => characters.toReversed().join(""),
    substring: ([from, to]) => characters.slice(Number(from), Number(to)).join(""),
    to_i: ([base]) => BigInt(Number.parseInt(text, Number(base ?? 10))),
  };
}

function methodsOfBytes(bytes: Uint8Array): Methods {
  return {
    length: () => bytes.length,
    to_s: ([encoding]) => decode(bytes, encoding),
  };
}

function decode(bytes: Uint8Array, encoding: Value): string | undefined {
  const found = typeof encoding === "string" ? findEncoding(encoding) : undefined;
  return decodeText(bytes, found?.canonical ?? "UTF-8");
}

function methodsOfNumber(number: number | bigint): Methods {
  return {
    to_s: () => String(number),
    to_i: () => integerOf(number) ?? BigInt(Math.trunc(Number(number))),
  };
}

function methodsOfList(list: Value): Methods {
  const items = itemsOf(list) ?? [];
  return {
    size: () => items.length,
    length: () => items.length,
    first: () => items[0],
    last: () => items.at(-1),
    min: () => items.reduce((least, item) => (isLess(item, least) ? item : least)),
    max: () => items.reduce((most, item) => (isLess(most, item) ? item : most)),
  };
}

function isLess(a: Value, b: Value): boolean {
  return (a as number) < (b as number);
}

/** `_io`, which has names of its own in emitted code. */
function methodsOfStream(stream: object): Methods {
  const { pos, size, isEof } = stream as {
    readonly pos?: number;
    readonly size?: number;
    readonly isEof?: boolean;
  };
  if (isEof === undefined) return {};
  return { pos: () => pos, size: () => size, eof: () => isEof };
}
