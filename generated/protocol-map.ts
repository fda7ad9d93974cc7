// The layout of all that a protocol sends, as data for tools that show octets. Plain JSON, with the names of the
// specification; codecs do not work from it.

export interface ProtocolMap {
  /** What each direction of a connection begins with, when there is such a thing. */
  readonly preamble?: StructMap;
  /** What every frame begins with. Has `len_frame`, `frame_type`, `ignorable` and `channel`. */
  readonly header: StructMap;
  /** Octets of the header. */
  readonly headerLength: number;
  /** By frame type, rising. */
  readonly frames: readonly FrameMap[];
  /** The body of a frame of a type that is not among `frames`. */
  readonly unknown: StructMap;
  /** Types that fields have, by their ids. */
  readonly types: Readonly<Record<string, StructMap>>;
  /** Names by value, by the ids of the enums. */
  readonly enums: Readonly<Record<string, Readonly<Record<number, string>>>>;
}

export interface StructMap {
  readonly id: string;
  readonly doc: string;
  /** In the order of their octets. Neighbouring bit fields share octets. */
  readonly fields: readonly FieldMap[];
}

export interface FrameMap extends StructMap {
  readonly frameType: number;
  readonly sender: "client" | "broker" | "both";
  /** Frames of a connection are on channel 0, those of a channel are not. */
  readonly scope: "connection" | "channel";
}

export type FieldMap = IntegerMap | BitsMap | FloatMap | BytesMap | TextMap | NestedMap;

interface AnyFieldMap {
  readonly id: string;
  readonly doc: string;
  /** `derived` fields are lengths and counts of others; `reserved` ones are zero. */
  readonly role: "value" | "derived" | "reserved" | "constant";
  /** Absent for a field that is there once. */
  readonly repeat?: CountMap;
}

/** Little-endian. */
export interface IntegerMap extends AnyFieldMap {
  readonly kind: "integer";
  readonly octets: 1 | 2 | 4 | 8;
  readonly isSigned?: true;
  /** Decoders give a `bigint`, whatever the value. */
  readonly isBigInt?: true;
  /** Id of the enum that names its values. */
  readonly enum?: string;
  readonly bounds?: BoundsMap;
}

/** Some bits of a little-endian integer of `octets` octets, which the neighbouring bit fields fill together. */
export interface BitsMap extends AnyFieldMap {
  readonly kind: "bits";
  readonly octets: 1 | 2 | 4;
  /** Of the lowest bit; 0 for the field that the octets begin with. */
  readonly shift: number;
  readonly width: number;
  readonly enum?: string;
  readonly bounds?: BoundsMap;
}

/** IEEE 754, little-endian. */
export interface FloatMap extends AnyFieldMap {
  readonly kind: "float";
  readonly octets: 4 | 8;
}

export interface BytesMap extends AnyFieldMap {
  readonly kind: "bytes";
  readonly extent: ExtentMap;
  /** The octets, when they are always the same. */
  readonly contents?: readonly number[];
}

/** UTF-8. */
export interface TextMap extends AnyFieldMap {
  readonly kind: "text";
  readonly extent: ExtentMap;
}

export interface NestedMap extends AnyFieldMap {
  readonly kind: "struct";
  /** Id of one of the `types`. */
  readonly struct: string;
  /** Absent when it ends where its last field does. */
  readonly extent?: ExtentMap;
}

/** A number of octets, the field before it that holds the number, or all that is left of what holds it. */
export type ExtentMap = number | FieldReference | "rest";

/** The field before it that holds the number of elements, or as many as there is room for. */
export type CountMap = FieldReference | "rest";

export interface FieldReference {
  readonly field: string;
}

/** What a number may be, beyond what its octets can hold. */
export interface BoundsMap {
  readonly min?: LimitMap;
  readonly max?: LimitMap;
  /** Decimal. */
  readonly anyOf?: readonly string[];
  /** Only values that its enum names. */
  readonly inEnum?: true;
}

/** Decimal, since some are beyond what a number holds; or an earlier field of the same type. */
export type LimitMap = string | FieldReference;
