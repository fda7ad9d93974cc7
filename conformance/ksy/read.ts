import type { Codec } from "./codec.ts";
import { evaluate } from "./evaluate.ts";
import { isExpected, showError } from "./exceptions.ts";
import type { Assert, Spec } from "./spec.ts";
import { isSame, show } from "./values.ts";

export interface ReadResult {
  readonly read: "ok" | "wrong" | "error";
  readonly reason: string;
  /** Whether there is something to write. */
  readonly isDecoded: boolean;
}

/** Reads `input`, and looks whether it is what `spec` says. Without one it only has to be read. */
export function checkReading(codec: Codec, input: Uint8Array, spec: Spec | undefined): ReadResult {
  const { decode, entry, formats } = codec;
  let root: object;
  try {
    root = decode(input);
  } catch (error) {
    return failed(error, spec?.exception);
  }
  if (spec?.exception !== undefined) return wrong(`is read, but ${spec.exception} was expected`);
  for (const assert of spec?.asserts ?? []) {
    const reason = objectionTo(assert, (source) => evaluate(source, { root, entry, formats }));
    if (reason !== undefined) return { ...wrong(`${assert.actual}: ${reason}`), isDecoded: true };
  }
  return { read: "ok", reason: "", isDecoded: true };
}

function failed(error: unknown, exception: string | undefined): ReadResult {
  if (exception !== undefined && isExpected(error, exception))
    return { read: "ok", reason: "", isDecoded: false };
  const wanted = exception === undefined ? "" : `, but ${exception} was expected`;
  const isRefusal = error instanceof Error && error.name === "DecodeError";
  return isRefusal ? wrong(`${showError(error)}${wanted}`) : { ...wrong(showError(error)), read: "error" };
}

function objectionTo(
  { actual, expected, exception }: Assert,
  valueFrom: (source: string) => ReturnType<typeof evaluate>,
): string | undefined {
  try {
    const value = valueFrom(actual);
    if (exception !== undefined) return `is ${show(value)}, but ${exception} was expected`;
    if (expected === undefined) return undefined;
    const wanted = valueFrom(expected);
    return isSame(value, wanted) ? undefined : `is ${show(value)}, has to be ${show(wanted)}`;
  } catch (error) {
    return exception !== undefined && isExpected(error, exception) ? undefined : showError(error);
  }
}

function wrong(reason: string): ReadResult {
  return { read: "wrong", reason, isDecoded: false };
}
