import type { Located, Position } from "../ksy/diagnostics.ts";

/** The whole specification, resolved and laid out: what the emitters work from. */
export interface Protocol {
  readonly enums: readonly Enumeration[];
  /** Types by the file that they are declared in, such as `types/problem`; that of the file itself is the first. */
  readonly structs: ReadonlyMap<string, readonly Struct[]>;
  readonly preamble: Struct | undefined;
  readonly envelope: Envelope | undefined;
  /** By frame type. */
  readonly frames: readonly Frame[];
  readonly lifecycles: readonly Lifecycle[];
  readonly errors: readonly ErrorCode[];
  readonly rules: readonly Rule[];
}

export interface Enumeration {
  readonly id: string;
  readonly at: Position;
  /** File that it is declared in, such as `types/queues`. */
  readonly file: string;
  readonly name: string;
  readonly members: readonly Member[];
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly doc: string;
  readonly at: Position;
}

/** A sequence of fields. */
export interface Struct {
  readonly id: string;
  readonly at: Position;
  readonly file: string;
  readonly name: string;
  readonly doc: string;
  readonly docRefs: readonly string[];
  readonly rules: readonly Located<string>[];
  readonly fields: readonly Field[];
  /** Filled in by `layOut`. */
  layout: Layout | undefined;
}

export interface Layout {
  /** Fields in order, bit fields gathered to whole octets. */
  readonly parts: readonly Part[];
  /** Octets before the first part of which the length varies. */
  readonly fixedLength: number;
  /** Whether that is all. */
  readonly isFixed: boolean;
  readonly minLength: number;
  /** Whether it goes on to the end of what holds it. */
  readonly isOpenEnded: boolean;
}

export type Part = FieldPart | BitsPart;

export interface FieldPart {
  readonly kind: "field";
  readonly field: Field;
  /** From the start of the struct; undefined behind a part of which the length varies. */
  readonly offset: number | undefined;
  /** Undefined when it varies. */
  readonly length: number | undefined;
}

/** One, two or four octets that are made of bit fields, the first in the lowest bits. */
export interface BitsPart {
  readonly kind: "bits";
  readonly octets: 1 | 2 | 4;
  readonly bits: readonly BitField[];
  readonly offset: number | undefined;
  readonly length: number;
}

export interface BitField {
  readonly field: Field;
  readonly shift: number;
  readonly width: number;
}

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly at: Position;
  readonly doc: string;
  readonly type: FieldType;
  readonly repeat: Repeat;
  readonly bounds: Bounds;
  /** What it is in TypeScript: a member, or something that the encoder knows by itself. */
  readonly role: "value" | "derived" | "reserved" | "constant";
  /** The fields whose octets or elements this one counts. */
  readonly measures: readonly Field[];
}

export type FieldType = IntegerType | BitsType | FloatType | BytesType | TextType | StructType;

export interface IntegerType {
  readonly kind: "integer";
  readonly octets: 1 | 2 | 4 | 8;
  readonly isSigned: boolean;
  readonly isBigInt: boolean;
  readonly enumeration: Enumeration | undefined;
}

export interface BitsType {
  readonly kind: "bits";
  readonly width: number;
  readonly enumeration: Enumeration | undefined;
}

export interface FloatType {
  readonly kind: "float";
  readonly octets: 4 | 8;
}

export interface BytesType {
  readonly kind: "bytes";
  readonly extent: Extent;
  /** The octets, when they are always the same. */
  readonly contents: readonly number[] | undefined;
}

export interface TextType {
  readonly kind: "text";
  readonly extent: Extent;
}

export interface StructType {
  readonly kind: "struct";
  readonly struct: Struct;
  /** Undefined when the struct ends where its last field does. */
  readonly extent: Extent | undefined;
}

/** How many octets something takes. */
export type Extent =
  | { readonly kind: "constant"; readonly octets: number }
  | { readonly kind: "measured"; readonly by: Field }
  | { readonly kind: "rest" };

export type Repeat =
  | { readonly kind: "once" }
  | { readonly kind: "counted"; readonly by: Field }
  | { readonly kind: "rest" };

/** What a number may be. */
export interface Bounds {
  readonly min: Bound;
  readonly max: Bound;
  readonly anyOf: readonly bigint[] | undefined;
  readonly inEnum: boolean;
  /** Whether `max` stands in the specification, and is not only what the octets can hold. */
  readonly isMaxStated: boolean;
}

/** A number, or an earlier field of the same type. */
export type Bound = bigint | Field;

/** The header that every frame has, and the choice of what follows. */
export interface Envelope {
  readonly header: Struct;
  readonly headerLength: number;
  readonly frameTypes: Enumeration;
  readonly length: Field;
  readonly frameType: Field;
  readonly ignorable: Field;
  readonly channel: Field;
  /** What a frame of an unknown type holds. */
  readonly unknown: Struct;
}

export type Side = "client" | "broker";
export type Scope = "connection" | "channel";

export interface Frame {
  readonly struct: Struct;
  readonly frameType: number;
  readonly sender: Side | "both";
  readonly scope: Scope;
  /** State of the endpoint that sends, and the state that follows. */
  readonly sends: ReadonlyMap<string, Located<string>>;
  readonly receives: ReadonlyMap<string, Located<string>>;
  readonly replies: readonly Located<string>[];
  readonly violation: Located<string>;
  readonly errors: readonly Located<string>[];
  readonly rules: readonly Located<string>[];
  readonly view: Located<boolean> | undefined;
}

export interface Lifecycle {
  readonly scope: Scope;
  readonly initial: Located<string>;
  readonly states: readonly State[];
  readonly discarding: readonly Located<string>[];
}

export interface State {
  readonly id: string;
  readonly doc: string;
  readonly at: Position;
}

export interface ErrorCode {
  readonly member: Member;
  readonly scope: string;
  readonly definite: boolean;
  readonly retry: boolean;
}

export interface Rule {
  readonly id: string;
  readonly level: "MUST" | "SHOULD" | "MAY";
  readonly text: string;
  readonly at: Position;
}
