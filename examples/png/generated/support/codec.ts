// Generated from support/codec.ts by mudem codegen. Do not edit.

import { DecodeError, EncodeError } from "./codec-errors.ts";
import { ExpressionError } from "./operators.ts";
import { Sink } from "./sink.ts";
import { Source } from "./source.ts";
import { Trail } from "./trail.ts";

/** A value that was read from the start of some octets. */
export interface Decoded<T> {
  readonly isComplete: true;
  readonly value: T;
  /** Octets that it takes. */
  readonly length: number;
}

/** Octets that end too early. */
export interface Missing {
  readonly isComplete: false;
  /** How many more it takes at least. */
  readonly missing: number;
}

/** Reads a value from the start of `bytes`. @throws {DecodeError} when they do not follow the format. */
export function decodeWith<T>(bytes: Uint8Array, name: string, read: (io: Source) => T): T {
  return reading(new Source(bytes, new Trail(name)), read);
}

/** As `decodeWith`, and says so when more octets are needed. @throws {DecodeError} when more would not help. */
export function tryDecodeWith<T>(
  bytes: Uint8Array,
  name: string,
  read: (io: Source) => T,
): Decoded<T> | Missing {
  const io = new Source(bytes, new Trail(name));
  try {
    return { isComplete: true, value: reading(io, read), length: io.pos };
  } catch (error) {
    if (error instanceof DecodeError && error.missing > 0)
      return { isComplete: false, missing: error.missing };
    throw error;
  }
}

/** The octets that `write` writes. @throws {EncodeError} when the format has none for a value. */
export function encodeWith(name: string, write: (sink: Sink) => void): Uint8Array {
  const sink = new Sink(new Trail(name));
  try {
    write(sink);
    return sink.finish();
  } catch (error) {
    // What is looked at where it was read from may turn out not to be there.
    if (error instanceof DecodeError) throw new EncodeError(error.path, `cannot be read: ${error.message}`);
    if (error instanceof ExpressionError) throw new EncodeError(sink.trail.path(), error.message);
    throw error;
  }
}

function reading<T>(io: Source, read: (io: Source) => T): T {
  try {
    return read(io);
  } catch (error) {
    if (error instanceof ExpressionError) throw io.undecided("", error.message);
    throw error;
  }
}
