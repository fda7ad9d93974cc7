// Generated from support/codec-errors.ts by mudem codegen. Do not edit.

/** What is wrong with octets that do not decode. */
export type DecodeErrorKind =
  /** A field goes on beyond the end of what holds it. */
  | "truncated"
  /** Octets are left after the last field. */
  | "trailing"
  /** A number is outside its bounds, or a constant is another. */
  | "value"
  /** A reserved field is not zero. */
  | "reserved"
  /** A text is not what its encoding allows. */
  | "text"
  /** An expression of the specification has no result: a division by zero, a byte order that no case decides. */
  | "expression";

/** The key of `valid` that a value does not fulfil. */
export type Constraint = "eq" | "min" | "max" | "any-of" | "in-enum" | "expr";

/** What is known of an error besides where it is. */
export interface DecodeErrorDetails {
  /** For "truncated": how many octets too few there are, at least. */
  readonly missing?: number;
  /** For "value": which constraint it is. */
  readonly constraint?: Constraint;
}

/** Octets that do not follow their layout. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
  readonly kind: DecodeErrorKind;
  /** The field at fault with the names of the specification, such as `queue_assert.settings[2].key`. */
  readonly path: string;
  /** Where the field begins, in octets from the start of what is decoded. */
  readonly offset: number;
  /** For "truncated": how many octets too few there are, at least; 0 for every other kind. */
  readonly missing: number;
  /** For "value": which constraint it does not fulfil. */
  readonly constraint: Constraint | undefined;

  constructor(
    kind: DecodeErrorKind,
    path: string,
    offset: number,
    reason: string,
    details: DecodeErrorDetails = {},
  ) {
    super(`${path} at octet ${offset}: ${reason}`);
    this.kind = kind;
    this.path = path;
    this.offset = offset;
    this.missing = details.missing ?? 0;
    this.constraint = details.constraint;
  }
}

/** A value that the layout has no octets for. Nothing was written. */
export class EncodeError extends Error {
  override readonly name = "EncodeError";
  /** The field at fault with the names of the specification, such as `queue_assert.settings[2].key`. */
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
  }
}

/** The error for a number that is not what its field allows. */
export function valueError(
  path: string,
  offset: number,
  value: number | bigint,
  wanted: string,
): DecodeError {
  return new DecodeError("value", path, offset, `is ${value}, has to be ${wanted}`);
}

/** The error for a reserved field that is not zero. */
export function reservedError(path: string, offset: number): DecodeError {
  return new DecodeError("reserved", path, offset, "is reserved and has to be zero");
}

/** The error for a field that is cut short. */
export function truncatedError(path: string, offset: number, wanted: number, left: number): DecodeError {
  const reason = `takes ${wanted} octets, but only ${left} are left`;
  return new DecodeError("truncated", path, offset, reason, { missing: wanted - left });
}

/** The error for octets after the last field. */
export function trailingError(path: string, offset: number, left: number): DecodeError {
  return new DecodeError("trailing", path, offset, `${left} octets are left after the last field`);
}
