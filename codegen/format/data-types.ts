import type { DataType } from "./model.ts";

/** What `type` is called in diagnostics. */
export function showType(type: DataType): string {
  switch (type.kind) {
    case "integer":
      return type.min === type.max ? `the integer ${type.min}` : "an integer";
    case "float":
      return "a float";
    case "boolean":
      return "a boolean";
    case "text":
      return "a text";
    case "bytes":
      return "octets";
    case "stream":
      return "a stream";
    case "enum":
      return `a value of \`${type.enumeration.id}\``;
    case "struct":
      return `a \`${type.struct.id}\``;
    case "opaque":
      return `a \`${type.id}\``;
    case "node":
      return "some type";
    case "list":
      return `a list (${showType(type.item)})`;
    case "union":
      return type.types.map(showType).join(" or ");
    default:
      return "anything";
  }
}

export function isNumeric(type: DataType): boolean {
  return type.kind === "integer" || type.kind === "float";
}

/** One type for what is of either; undefined when they have nothing in common. */
export function join(a: DataType, b: DataType): DataType | undefined {
  if (a.kind === "any") return b;
  if (b.kind === "any") return a;
  if (a.kind === "integer" && b.kind === "integer") {
    const isBigInt = a.isBigInt || b.isBigInt;
    return {
      kind: "integer",
      min: a.min < b.min ? a.min : b.min,
      max: a.max > b.max ? a.max : b.max,
      isBigInt,
    };
  }
  if (isNumeric(a) && isNumeric(b)) return { kind: "float" };
  if (isSame(a, b)) return a;
  if (a.kind === "list" && b.kind === "list") {
    const item = join(a.item, b.item);
    return item && { kind: "list", item };
  }
  if (isStructural(a) && isStructural(b)) return unionOf([a, b]);
  return undefined;
}

/** What is of one of `types`: one type, where they are the same or all integers. */
export function unionOf(types: readonly DataType[]): DataType {
  const flat = types.flatMap((type) => (type.kind === "union" ? type.types : [type]));
  const [first] = flat;
  if (first === undefined) return { kind: "any" };
  if (flat.every(({ kind }) => kind === "integer")) {
    return flat.reduce((a, b) => join(a, b) ?? a);
  }
  const distinct: DataType[] = [];
  for (const type of flat) {
    const at = distinct.findIndex((other) => isSame(other, type));
    const known = distinct[at];
    if (known === undefined) distinct.push(type);
    else distinct[at] = join(known, type) ?? known;
  }
  return distinct.length === 1 ? first : { kind: "union", types: distinct };
}

export function isComparable(a: DataType, b: DataType, operator: string): boolean {
  if (isNumeric(a) && isNumeric(b)) return true;
  if (a.kind === "enum" && b.kind === "enum") return a.enumeration === b.enumeration;
  if (a.kind === "boolean" && b.kind === "boolean") return operator === "==" || operator === "!=";
  return (a.kind === "text" || a.kind === "bytes") && a.kind === b.kind;
}

/** Whether a value of `from` may be given where one of `to` is wanted. */
export function isAssignable(from: DataType, to: DataType): boolean {
  if (from.kind === "any" || to.kind === "any") return true;
  if (to.kind === "integer") return from.kind === "integer";
  if (to.kind === "float") return isNumeric(from);
  if (to.kind === "node") return isStructural(from);
  if (from.kind === "list" && to.kind === "list") return isAssignable(from.item, to.item);
  return isSame(from, to);
}

function isStructural(type: DataType): boolean {
  return (
    ["struct", "node", "opaque"].includes(type.kind) ||
    (type.kind === "union" && type.types.every(isStructural))
  );
}

/** Whether both are the same, whatever the bounds of integers are. */
function isSame(a: DataType, b: DataType): boolean {
  if (a.kind === "enum" && b.kind === "enum") return a.enumeration === b.enumeration;
  if (a.kind === "struct" && b.kind === "struct") return a.struct === b.struct;
  if (a.kind === "opaque" && b.kind === "opaque") return a.id === b.id;
  if (a.kind === "list" && b.kind === "list") return isSame(a.item, b.item);
  if (a.kind === "union" && b.kind === "union") {
    return (
      a.types.length === b.types.length &&
      a.types.every((type) => b.types.some((other) => isSame(type, other)))
    );
  }
  return a.kind === b.kind;
}
