import { ANY_NUMBER, COUNT, integerType } from "./integers.ts";
import type { DataType } from "./model.ts";

/** A method of the expression language. */
interface Method {
  /** Kinds of the arguments, for each number of them. */
  readonly args: readonly (readonly DataType["kind"][])[];
  readonly result: (of: DataType) => DataType;
}

function method(
  result: DataType | ((of: DataType) => DataType),
  ...args: (readonly DataType["kind"][])[]
): Method {
  return {
    args: args.length === 0 ? [[]] : args,
    result: typeof result === "function" ? result : () => result,
  };
}

const TEXT: DataType = { kind: "text" };
const OCTET = integerType(8, false, false);
const item = (of: DataType): DataType => (of.kind === "list" ? of.item : OCTET);

/** What can be asked of a value, by the kind of its type. */
export const METHODS: Partial<Readonly<Record<DataType["kind"], Readonly<Record<string, Method>>>>> = {
  integer: { to_s: method(TEXT), to_i: method((of) => of) },
  float: { to_i: method(ANY_NUMBER), to_s: method(TEXT) },
  boolean: { to_i: method({ kind: "integer", min: 0n, max: 1n, isBigInt: false }) },
  enum: {
    to_i: method((of) => ({ ...ANY_NUMBER, isBigInt: of.kind === "enum" && of.enumeration.isBigInt })),
  },
  text: {
    length: method(COUNT),
    reverse: method(TEXT),
    substring: method(TEXT, ["integer", "integer"]),
    to_i: method(ANY_NUMBER, [], ["integer"]),
    to_s: method(TEXT),
  },
  bytes: {
    length: method(COUNT),
    size: method(COUNT),
    first: method(OCTET),
    last: method(OCTET),
    min: method(OCTET),
    max: method(OCTET),
    to_s: method(TEXT, ["text"]),
  },
  list: {
    size: method(COUNT),
    length: method(COUNT),
    first: method(item),
    last: method(item),
    min: method(item),
    max: method(item),
  },
  stream: {
    size: method(COUNT),
    pos: method(COUNT),
    eof: method({ kind: "boolean" }),
  },
};
