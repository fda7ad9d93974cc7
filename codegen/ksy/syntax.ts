import type { Located, Position } from "./diagnostics.ts";
import type { Expression } from "./expression.ts";
import type { MapReader } from "./map-reader.ts";
import type { Node } from "./parse.ts";

/** One `.ksy` file as it is written, nothing resolved. */
export interface KsyFile {
  /** Path below the specification's folder without the extension, such as `frames/hello`. */
  readonly path: string;
  /** The whole document, for the stock compiler. */
  readonly document: Node;
  readonly id: Located<string>;
  readonly imports: readonly Located<string>[];
  readonly type: KsyType;
}

export interface KsyType {
  readonly id: Located<string>;
  readonly doc: string;
  readonly docRefs: readonly string[];
  readonly seq: readonly KsyField[];
  readonly types: readonly KsyType[];
  readonly enums: readonly KsyEnum[];
  readonly rules: readonly Located<string>[];
  /** Metadata of a frame; only on the top level of a file in `frames/`. */
  readonly frame: MapReader | undefined;
  /** States of connections and channels; only on the top level of `frame.ksy`. */
  readonly lifecycle: MapReader | undefined;
}

export interface KsyField {
  readonly id: Located<string>;
  /** Whether a part of it could not be read. That was reported; what follows from it need not be. */
  readonly isBroken: boolean;
  readonly doc: string;
  readonly docRefs: readonly string[];
  readonly type: Located<string> | undefined;
  readonly switch: KsySwitch | undefined;
  readonly size: Located<Expression> | undefined;
  readonly sizeEos: Position | undefined;
  readonly repeat: Located<"expr" | "eos"> | undefined;
  readonly repeatExpr: Located<Expression> | undefined;
  readonly enum: Located<string> | undefined;
  readonly contents: Located<readonly number[]> | undefined;
  readonly valid: KsyValid | undefined;
  /** `-mudem-open: true`: a value that the enum does not name is taken as well. */
  readonly open: Position | undefined;
  /** `-mudem-bigint: true`: a 64-bit field that is a bigint in TypeScript. */
  readonly bigint: Position | undefined;
}

export interface KsySwitch {
  readonly on: Located<string>;
  readonly cases: readonly { readonly when: Located<string>; readonly type: Located<string> }[];
}

export interface KsyValid {
  readonly at: Position;
  readonly eq: Located<Expression> | undefined;
  readonly min: Located<Expression> | undefined;
  readonly max: Located<Expression> | undefined;
  readonly anyOf: readonly Located<Expression>[] | undefined;
  readonly inEnum: Position | undefined;
}

export interface KsyEnum {
  readonly id: Located<string>;
  readonly members: readonly KsyMember[];
}

export interface KsyMember {
  readonly value: bigint;
  readonly id: Located<string>;
  readonly doc: string;
  /** `-mudem-error`: what an error code ends, and what is certain about it. */
  readonly error: MapReader | undefined;
}
