// Generated from support/stream.ts by mudem codegen. Do not edit.

/** What `_io` is in a format: octets with a place in them. */
export interface Stream {
  /** Octets before the place. */
  readonly pos: number;
  /** All octets. */
  readonly size: number;
  readonly isEof: boolean;
}

/** A value of any type of a format. */
export type Node = object;

/** What a value may know of where it was found. */
export interface Surroundings {
  readonly _io?: Stream;
  readonly _parent?: Node | undefined;
  readonly _root?: Node;
}
