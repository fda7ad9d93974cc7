/** What was generated from a `.ksy` file, for programs that use the generated code without knowing it. */
export interface FormatInfo {
  /** `meta/id`. */
  readonly id: string;
  /** The generated file, relative to the folder of all, such as `enum-deep.ts`. */
  readonly file: string;
  /** The class of the whole format; `decode…` and `encode…` of the same file are named after it. */
  readonly className: string;
  /** Why there is no encoder, undefined when there is one. */
  readonly unwritable: string | undefined;
  readonly types: readonly TypeInfo[];
  readonly enums: readonly EnumInfo[];
}

export interface TypeInfo {
  /** Ids from the file's own (which is not among them) inwards: `["opcode", "intval"]`, or empty for the file's own. */
  readonly path: readonly string[];
  /** The exported class. */
  readonly className: string;
  readonly members: readonly MemberInfo[];
}

export interface MemberInfo {
  readonly id: string;
  /** The property of the class. */
  readonly name: string;
  readonly kind: "field" | "positional" | "computed" | "parameter";
  /** Whether the encoder works it out by itself, so that its input need not have it. */
  readonly isDerived: boolean;
}

export interface EnumInfo {
  readonly path: readonly string[];
  /** The exported constant. */
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly value: bigint }[];
}
