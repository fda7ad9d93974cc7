import type { Position } from "../ksy/diagnostics.ts";

/** A golden frame, or preamble, as it stands in the folder `vectors` of the specification. */
export interface Vector {
  readonly name: string;
  readonly at: Position;
  /** Ids of the rules that it shows. */
  readonly rules: readonly string[];
  readonly octets: Uint8Array;
  readonly isPreamble: boolean;
  readonly result: Valid | Invalid;
}

/** Octets that mean `value`. */
export interface Valid {
  readonly isValid: true;
  /** `preamble`, `unknown` or the name of a frame. */
  readonly type: string;
  /** By the names of the specification; JSON, with octets in hex and integers of 64 bits in decimal. */
  readonly value: JsonObject;
}

/** Octets that are refused. */
export interface Invalid {
  readonly isValid: false;
  /** Name of the error code. */
  readonly error: string;
  /** The field at fault. */
  readonly path: string;
}

export interface JsonObject {
  readonly [id: string]: Json;
}

export type Json = string | number | boolean | JsonObject | readonly Json[];
