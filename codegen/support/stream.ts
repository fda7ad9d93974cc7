/** What `_io` is in a format: octets with a place in them. */
export interface Stream {
  /** Octets before the place. */
  readonly pos: number;
  /** All octets. */
  readonly size: number;
  readonly isEof: boolean;
}

/** Any type of a format that says where it was found. */
export interface Node {
  readonly _io?: Stream;
  readonly _parent?: Node | undefined;
  readonly _root?: Node | undefined;
}
