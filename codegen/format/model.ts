// A format with every name looked up: what the checks and the emitter work from.

import type { Expr } from "../expression/ast.ts";
import type { Position } from "../ksy/diagnostics.ts";
import type { Formula, MemberSyntax, TypeSyntax } from "./syntax.ts";

/** One `.ksy` file. */
export interface FormatFile {
  /** Path without `.ksy`; a slash comes first when it was imported by an absolute path. */
  readonly path: string;
  readonly id: string;
  /** The file that is generated from it. */
  readonly output: string;
  readonly allowsOpaqueTypes: boolean;
  readonly top: Struct;
  /** Other files, by the name that this one calls them. */
  readonly imports: ReadonlyMap<string, FormatFile>;
  /** All types in the order of the file, its own first. */
  readonly structs: readonly Struct[];
  readonly enums: readonly Enumeration[];
}

export interface Enumeration {
  readonly id: string;
  readonly at: Position;
  readonly file: FormatFile;
  /** Ids from the file's own type, which is not among them, inwards. */
  readonly path: readonly string[];
  readonly name: string;
  readonly members: readonly (MemberSyntax & { readonly name: string })[];
  /** Whether its values are bigint: some member, or some field that has it, is beyond what a number holds. */
  isBigInt: boolean;
}

/** A type of a file. */
export interface Struct {
  readonly id: string;
  readonly at: Position;
  readonly file: FormatFile;
  readonly outer: Struct | undefined;
  readonly path: readonly string[];
  readonly name: string;
  readonly syntax: TypeSyntax;
  readonly structs: ReadonlyMap<string, Struct>;
  readonly enums: ReadonlyMap<string, Enumeration>;
  readonly order: ByteOrder | undefined;
  /** The type whose `meta` decides a calculated byte order. */
  readonly orderOwner: Struct | undefined;
  readonly parameters: readonly Attribute[];
  readonly fields: readonly Attribute[];
  readonly instances: readonly Attribute[];
  /** All of them, by id. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** The types of this file that hold it; undefined for what holds nothing, as `parent: false` says. */
  readonly parents: Set<Struct | undefined>;
}

export type ByteOrder = "le" | "be" | "calculated";

export interface Attribute {
  readonly kind: "field" | "positional" | "computed" | "parameter";
  readonly id: string;
  /** The property in TypeScript. */
  readonly name: string;
  readonly isNamed: boolean;
  readonly at: Position;
  readonly doc: string;
  readonly docRefs: readonly string[];
  readonly owner: Struct;
  /** Place in `seq`, -1 for what is not in it. */
  readonly index: number;
  readonly if: Formula | undefined;
  readonly repeat: Repeat | undefined;
  readonly valid: Valid | undefined;
  /** How octets become one element. Undefined for computed ones and parameters. */
  readonly shape: Shape | undefined;
  readonly pos: Formula | undefined;
  readonly io: Formula | undefined;
  /** Of computed ones. */
  readonly value: Formula | undefined;
  readonly enumeration: Enumeration | undefined;
  /** Of parameters. */
  readonly parameterType: DataType | undefined;
  readonly derive: Formula | false | undefined;
}

export type Repeat =
  | { readonly kind: "expr"; readonly count: Formula }
  | { readonly kind: "eos" }
  | { readonly kind: "until"; readonly until: Formula };

export interface Valid {
  readonly at: Position;
  readonly eq: Formula | undefined;
  readonly min: Formula | undefined;
  readonly max: Formula | undefined;
  readonly anyOf: readonly Formula[] | undefined;
  readonly inEnum: boolean;
  readonly expr: Formula | undefined;
}

export type Shape =
  | IntegerShape
  | FloatShape
  | BitsShape
  | BytesShape
  | TextShape
  | StructShape
  | OpaqueShape
  | SwitchShape;

export interface IntegerShape {
  readonly kind: "integer";
  readonly octets: 1 | 2 | 4 | 8;
  readonly isSigned: boolean;
  readonly order: ByteOrder;
  readonly enumeration: Enumeration | undefined;
  /** A 64-bit integer that is a number all the same. */
  readonly isNumber: boolean;
}

export interface FloatShape {
  readonly kind: "float";
  readonly octets: 4 | 8;
  readonly order: ByteOrder;
}

export interface BitsShape {
  readonly kind: "bits";
  readonly width: number;
  readonly order: "le" | "be";
  readonly enumeration: Enumeration | undefined;
}

export interface BytesShape {
  readonly kind: "bytes";
  readonly extent: Extent;
  readonly contents: readonly number[] | undefined;
}

export interface TextShape {
  readonly kind: "text";
  readonly extent: Extent;
  readonly encoding: string;
}

export interface StructShape {
  readonly kind: "struct";
  readonly struct: Struct;
  readonly args: readonly Formula[];
  /** What limits it; undefined when it ends where its last field does. */
  readonly extent: Extent | undefined;
  readonly parent: Formula | "none" | undefined;
  /** Whether it is a type of another file. */
  readonly isForeign: boolean;
}

/** A type that is written by hand, in a module of its name. */
export interface OpaqueShape {
  readonly kind: "opaque";
  readonly id: string;
  readonly args: readonly Formula[];
  readonly extent: Extent | undefined;
}

export interface SwitchShape {
  readonly kind: "switch";
  readonly on: Formula;
  readonly cases: readonly SwitchCase[];
  /** What everything else is: `_`, or octets where a size says how many. */
  readonly otherwise: Shape | undefined;
  /** Whether the cases are all that can come. */
  readonly isExhaustive: boolean;
}

export interface SwitchCase {
  readonly when: Formula;
  readonly shape: Shape;
}

/** Which octets something is made of. */
export interface Extent {
  readonly size: Formula | undefined;
  /** Up to the end of what holds it. */
  readonly isRest: boolean;
  readonly terminator: Terminator | undefined;
  readonly padRight: number | undefined;
  readonly process: Process | undefined;
}

export interface Terminator {
  readonly octets: readonly number[];
  readonly include: boolean;
  readonly consume: boolean;
  readonly eosError: boolean;
}

export type Process =
  | { readonly kind: "xor"; readonly key: Formula }
  | { readonly kind: "rotate"; readonly amount: Formula; readonly isRight: boolean }
  | { readonly kind: "zlib" }
  | { readonly kind: "custom"; readonly name: readonly string[]; readonly args: readonly Formula[] };

/** What an expression can be. */
export type DataType =
  | IntegerType
  | { readonly kind: "float" }
  | { readonly kind: "boolean" }
  | { readonly kind: "text" }
  | { readonly kind: "bytes" }
  | { readonly kind: "stream" }
  | { readonly kind: "enum"; readonly enumeration: Enumeration }
  | { readonly kind: "struct"; readonly struct: Struct }
  | { readonly kind: "opaque"; readonly id: string }
  /** Some type or other. */
  | { readonly kind: "node" }
  | { readonly kind: "list"; readonly item: DataType }
  | { readonly kind: "union"; readonly types: readonly DataType[] }
  | { readonly kind: "any" };

/** An integer: a number between the bounds, or a bigint. */
export interface IntegerType {
  readonly kind: "integer";
  readonly min: bigint;
  readonly max: bigint;
  readonly isBigInt: boolean;
}

/** What is known of the expressions of a format. */
export interface Typing {
  readonly types: ReadonlyMap<Expr, DataType>;
  /** Expressions whose value may be absent. */
  readonly optional: ReadonlySet<Expr>;
  /** What names and attributes stand for. */
  readonly targets: ReadonlyMap<Expr, Attribute>;
  readonly members: ReadonlyMap<Expr, { readonly enumeration: Enumeration; readonly name: string }>;
  /** Octets or bits of `sizeof` and `_sizeof`. */
  readonly sizes: ReadonlyMap<Expr, number>;
  /** Type of a whole attribute, its list if it is repeated. */
  typeOf(attribute: Attribute): DataType;
  isOptional(attribute: Attribute): boolean;
}
