/** The wire format as data: what the interpreter keeps of the `.ksy` files. */
export interface Spec {
  readonly preamble: Struct;
  /** The fields before the body, the same for every frame. */
  readonly header: Struct;
  readonly frames: readonly FrameLayout[];
  /** The body of a frame of any other type. */
  readonly unknown: Struct;
}

export interface FrameLayout {
  /** As in the specification: `queue_assert`. */
  readonly name: string;
  readonly frameType: number;
  readonly scope: "connection" | "channel";
  /** Whether it has a view, to be read and written in place. */
  readonly hasView: boolean;
  readonly body: Struct;
}

/** Fields that lie one behind the other. */
export interface Struct {
  readonly name: string;
  readonly fields: readonly Field[];
}

export type Field = IntegerField | BitsField | ConstantField | OctetsField | StructField | ListField;

/** A little-endian unsigned integer. All of its values are exact as a number. */
export interface IntegerField {
  readonly kind: "integer";
  readonly id: string;
  readonly octets: 1 | 2 | 4 | 8;
  readonly min: number;
  /** An earlier sibling that it is not below, whatever `min` is. */
  readonly notBelow: string | undefined;
  readonly max: number;
  /** The values that have names. */
  readonly members: ReadonlyMap<string, number>;
  /** Whether `members` are its only values. */
  readonly isClosed: boolean;
  /** The sibling whose octets or elements it counts. Such a field is in no value tree: it follows from the sibling. */
  readonly measures: string | undefined;
}

/** Neighbouring fields of some bits each that fill one, two or four octets together, the first in the lowest bits. */
export interface BitsField {
  readonly kind: "bits";
  readonly octets: number;
  readonly parts: readonly BitsPart[];
}

export interface BitsPart {
  readonly id: string;
  /** A part of one bit is a boolean. */
  readonly width: number;
}

export interface ConstantField {
  readonly kind: "constant";
  readonly id: string;
  readonly octets: Uint8Array;
}

/** Text in UTF-8, or octets without a meaning here. */
export interface OctetsField {
  readonly kind: "text" | "bytes";
  readonly id: string;
  readonly size: Size;
}

export interface StructField {
  readonly kind: "struct";
  readonly id: string;
  readonly struct: Struct;
  /** Undefined when it ends where its last field does. */
  readonly size: Size | undefined;
}

export interface ListField {
  readonly kind: "list";
  readonly id: string;
  readonly element: Struct;
  /** The sibling that counts the elements, or the rest of what holds the list. */
  readonly count: { readonly field: string } | "rest";
}

/** A number of octets, the sibling that says the number, or the rest of what holds the field. */
export type Size = number | { readonly field: string } | "rest";

/** Reserved fields and bits are zero and in no value tree. */
export function isReserved(id: string): boolean {
  return id.startsWith("reserved");
}

/** Whether nothing can stand behind the fields of `struct`, because the last of them takes all that is there. */
export function takesRest({ fields }: Struct): boolean {
  const last = fields.at(-1);
  switch (last?.kind) {
    case "text":
    case "bytes":
      return last.size === "rest";
    case "list":
      return last.count === "rest";
    case "struct":
      return last.size === "rest" || (last.size === undefined && takesRest(last.struct));
    default:
      return false;
  }
}
