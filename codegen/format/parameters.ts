import { showTypeName, type TypeName } from "../expression/ast.ts";
import type { Diagnostics, Located } from "../ksy/diagnostics.ts";
import { memberName } from "../model/names.ts";
import { integerType } from "./integers.ts";
import type { Attribute, DataType, Enumeration, Struct } from "./model.ts";
import { findEnum, findStruct } from "./scope.ts";
import type { ParamSyntax } from "./syntax.ts";

/** What `syntax`, a parameter of `owner`, is. */
export function resolveParameter(syntax: ParamSyntax, owner: Struct, diagnostics: Diagnostics): Attribute {
  const { id, doc } = syntax;
  const enumeration = syntax.enum && lookUpEnum(syntax.enum, owner, diagnostics);
  const type =
    enumeration === undefined ? parameterType(syntax, owner, diagnostics) : { kind: "enum", enumeration };
  return {
    ...EMPTY,
    kind: "parameter",
    id: id.value,
    name: memberName(id.value),
    at: id.at,
    doc,
    owner,
    enumeration,
    parameterType: type as DataType,
  };
}

/** What an attribute is unless something is said. */
export const EMPTY = {
  isNamed: true,
  docRefs: [],
  index: -1,
  if: undefined,
  repeat: undefined,
  valid: undefined,
  shape: undefined,
  pos: undefined,
  io: undefined,
  value: undefined,
  enumeration: undefined,
  parameterType: undefined,
  derive: undefined,
} as const;

/** The enum that is named; undefined when there is none, and then that was reported. */
export function lookUpEnum(
  { value, at }: Located<TypeName>,
  owner: Struct,
  diagnostics: Diagnostics,
): Enumeration | undefined {
  const found = findEnum(owner, value);
  if (found === undefined) {
    const met = `there is no enum \`${showTypeName(value)}\` that \`${owner.id}\` can see`;
    diagnostics.report(
      at,
      met,
      "Declare it in `enums`, or write the types around it before it: `type::enum`",
    );
  }
  return found;
}

function parameterType({ id, type }: ParamSyntax, owner: Struct, diagnostics: Diagnostics): DataType {
  // Kaitai takes octets when a parameter has no type.
  if (type === undefined) return { kind: "bytes" };
  const found = namedType(type.value, owner);
  if (found !== undefined) return found;
  const met = `the parameter \`${id.value}\` is of the type \`${showTypeName(type.value)}\`, which is unknown`;
  diagnostics.report(type.at, met, "Write u4, s4, f8, str, bytes, bool, io, struct, or a type of this file");
  return { kind: "any" };
}

/** The type that `name` means in a parameter or a cast; undefined when it means none. */
export function namedType(name: TypeName, owner: Struct): DataType | undefined {
  const item = elementType(name, owner);
  return name.isList && item !== undefined ? { kind: "list", item } : item;
}

function elementType(name: TypeName, owner: Struct): DataType | undefined {
  const [word = ""] = name.path;
  const plain = name.path.length === 1 && !name.isAbsolute ? PLAIN_TYPES[word] : undefined;
  if (plain !== undefined) return plain;
  const number = /^([us])([1248])(le|be)?$/.exec(word);
  if (name.path.length === 1 && number !== null) {
    return integerType(Number(number[2]) * 8, number[1] === "s", false);
  }
  const bits = /^b([1-9][0-9]?)(le|be)?$/.exec(word);
  if (name.path.length === 1 && bits !== null) {
    return bits[1] === "1" ? { kind: "boolean" } : integerType(Number(bits[1]), false, false);
  }
  const struct = findStruct(owner, name);
  if (struct !== undefined) return { kind: "struct", struct };
  return owner.file.allowsOpaqueTypes && name.path.length === 1 ? { kind: "opaque", id: word } : undefined;
}

const PLAIN_TYPES: Readonly<Record<string, DataType>> = {
  str: { kind: "text" },
  strz: { kind: "text" },
  bytes: { kind: "bytes" },
  bool: { kind: "boolean" },
  io: { kind: "stream" },
  struct: { kind: "node" },
  any: { kind: "any" },
  f4: { kind: "float" },
  f4le: { kind: "float" },
  f4be: { kind: "float" },
  f8: { kind: "float" },
  f8le: { kind: "float" },
  f8be: { kind: "float" },
};
