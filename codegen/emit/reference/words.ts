import type { Bound, Extent, Field } from "../../model/model.ts";
import { code } from "./markdown.ts";
import { enumLink, typeLink } from "./paths.ts";

/** The type of one field in the words of the specification: `u4`, `b1`, `str`. */
export function typeWord({ type }: Field): string {
  switch (type.kind) {
    case "integer":
      return `${type.isSigned ? "s" : "u"}${type.octets}`;
    case "bits":
      return `b${type.width}`;
    case "float":
      return `f${type.octets}`;
    case "text":
      return "str";
    case "struct":
      return type.struct.id;
    default:
      return "octets";
  }
}

/** What says how long a field is: `len_queue octets`, `the rest`. Empty for a number. */
export function extentWords({ type, repeat }: Field): string {
  const each = "extent" in type && type.extent !== undefined ? extentWord(type.extent) : "";
  if (repeat.kind === "once") return each;
  const count = repeat.kind === "rest" ? "until the end" : `${repeat.by.id} times`;
  return each === "" ? count : `${each}, ${count}`;
}

function extentWord(extent: Extent): string {
  if (extent.kind === "rest") return "the rest";
  return extent.kind === "constant" ? `${extent.octets} octets` : `${extent.by.id} octets`;
}

/** The type of a field with links, and how long it is. */
export function typeCell(field: Field, base: string): string {
  const { type } = field;
  const word = type.kind === "struct" ? typeLink(type.struct.id, base) : code(typeWord(field));
  const extent = extentWords(field);
  const named =
    "enumeration" in type && type.enumeration !== undefined ? enumLink(type.enumeration.id, base) : "";
  return [word, extent, named].filter((part) => part !== "").join(", ");
}

/** What a field may be, beyond what its octets hold. */
export function boundsCell({ type, bounds, role }: Field): string {
  if (role === "reserved") return "0";
  if (type.kind === "bytes" && type.contents !== undefined) {
    return code(type.contents.map((octet) => octet.toString(16).padStart(2, "0")).join(" "));
  }
  if (type.kind !== "integer" && type.kind !== "bits") return "";
  const { min, max, anyOf, inEnum } = bounds;
  if (anyOf !== undefined) return anyOf.join(" or ");
  if (inEnum) return "a named value";
  if (min === max) return showBound(min);
  const isSigned = type.kind === "integer" && type.isSigned;
  const bits = type.kind === "integer" ? type.octets * 8 : type.width;
  const least = isSigned ? -(1n << BigInt(bits - 1)) : 0n;
  const greatest = (1n << BigInt(isSigned ? bits - 1 : bits)) - 1n;
  if (min === least && max === greatest) return "";
  if (min === least) return `up to ${showBound(max)}`;
  return max === greatest ? `from ${showBound(min)}` : `${showBound(min)} to ${showBound(max)}`;
}

function showBound(bound: Bound): string {
  if (typeof bound !== "bigint") return code(bound.id);
  const shown = String(bound).replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return bound === BigInt(Number.MAX_SAFE_INTEGER) ? "2^53 - 1" : shown;
}
