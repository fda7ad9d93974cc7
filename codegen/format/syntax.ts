// A `.ksy` file as it is written, before any name in it is looked up.

import type { Expr, TypeCall, TypeName } from "../expression/ast.ts";
import type { Located, Position } from "../ksy/diagnostics.ts";

/** An expression and where it stands. */
export interface Formula {
  readonly expr: Expr;
  readonly text: string;
  readonly at: Position;
}

export interface FileSyntax {
  /** Path without `.ksy`, from the folder that relative imports start from, or with a slash first from the other one. */
  readonly path: string;
  readonly id: Located<string>;
  readonly imports: readonly Located<string>[];
  readonly allowsOpaqueTypes: boolean;
  readonly type: TypeSyntax;
}

export interface TypeSyntax {
  readonly id: Located<string>;
  readonly doc: string;
  readonly docRefs: readonly string[];
  readonly defaults: Defaults;
  readonly params: readonly ParamSyntax[];
  readonly seq: readonly AttrSyntax[];
  readonly instances: readonly AttrSyntax[];
  readonly types: readonly TypeSyntax[];
  readonly enums: readonly EnumSyntax[];
  /** `to-string`. */
  readonly textForm: Formula | undefined;
}

/** What `meta` says about everything in a type. */
export interface Defaults {
  readonly endian: Located<"le" | "be"> | EndianSwitch | undefined;
  readonly bitEndian: "le" | "be" | undefined;
  readonly encoding: Located<string> | undefined;
}

export interface EndianSwitch {
  readonly on: Formula;
  readonly cases: readonly { readonly when: Formula | undefined; readonly endian: "le" | "be" }[];
}

export interface EnumSyntax {
  readonly id: Located<string>;
  readonly members: readonly MemberSyntax[];
}

export interface MemberSyntax {
  readonly id: Located<string>;
  readonly value: bigint;
  readonly doc: string;
}

export interface ParamSyntax {
  readonly id: Located<string>;
  readonly doc: string;
  readonly type: Located<TypeName> | undefined;
  readonly enum: Located<TypeName> | undefined;
}

/** A field of `seq`, or an instance. */
export interface AttrSyntax {
  readonly id: Located<string>;
  /** Whether the file gives it an id. */
  readonly isNamed: boolean;
  readonly doc: string;
  readonly docRefs: readonly string[];
  readonly at: Position;
  readonly type: TypeRefSyntax | undefined;
  readonly enum: Located<TypeName> | undefined;
  readonly encoding: Located<string> | undefined;
  readonly contents: Located<readonly number[]> | undefined;
  readonly size: Formula | undefined;
  readonly sizeEos: Position | undefined;
  readonly terminator: Located<readonly number[]> | undefined;
  readonly include: boolean;
  readonly consume: boolean;
  readonly eosError: boolean;
  readonly padRight: Located<number> | undefined;
  readonly process: Located<ProcessSyntax> | undefined;
  readonly repeat: RepeatSyntax | undefined;
  readonly if: Formula | undefined;
  readonly valid: ValidSyntax | undefined;
  /** `parent:`: another parent than the type that it is in, or none. */
  readonly parent: Formula | "none" | undefined;
  /** Instances only. */
  readonly pos: Formula | undefined;
  readonly io: Formula | undefined;
  readonly value: Formula | undefined;
  /** `-derive`: false when the writer is to leave it alone, or what it is to be. */
  readonly derive: Formula | false | undefined;
  /** `-js-type: number`: a 64-bit integer as a number, and an error where that is not exact. */
  readonly isNumber: boolean;
  /** Keys of the map, for checks of what goes together. */
  readonly keys: ReadonlyMap<string, Position>;
}

export type TypeRefSyntax =
  | { readonly kind: "call"; readonly call: TypeCall; readonly text: string; readonly at: Position }
  | {
      readonly kind: "switch";
      readonly on: Formula;
      readonly cases: readonly CaseSyntax[];
      readonly at: Position;
    };

export interface CaseSyntax {
  /** Undefined for `_`. */
  readonly when: Formula | undefined;
  readonly call: TypeCall;
  readonly text: string;
  readonly at: Position;
}

export interface ProcessSyntax {
  readonly name: readonly string[];
  readonly args: readonly Expr[];
}

export type RepeatSyntax =
  | { readonly kind: "expr"; readonly count: Formula }
  | { readonly kind: "eos" }
  | { readonly kind: "until"; readonly until: Formula };

export interface ValidSyntax {
  readonly at: Position;
  readonly eq: Formula | undefined;
  readonly min: Formula | undefined;
  readonly max: Formula | undefined;
  readonly anyOf: readonly Formula[] | undefined;
  readonly inEnum: boolean;
  readonly expr: Formula | undefined;
}
