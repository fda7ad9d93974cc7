import type { Attribute, DataType, Shape, Struct, Typing } from "./model.ts";
import type { Place } from "./typing.ts";

/** Bits of every value of `type`; undefined when they vary. */
export function sizeOfType(type: DataType): number | undefined {
  switch (type.kind) {
    case "integer": {
      const span = type.max - type.min + 1n;
      return span.toString(2).length - 1;
    }
    case "boolean":
      return 1;
    case "struct":
      return sizeOfStruct(type.struct);
    default:
      return undefined;
  }
}

/** Bits of every `struct`, filled up to whole octets where the field after bits is of octets. */
export function sizeOfStruct(struct: Struct, open: ReadonlySet<Struct> = new Set()): number | undefined {
  if (open.has(struct)) return undefined;
  let bits = 0;
  for (const field of struct.fields) {
    const size = fieldBits(field, new Set([...open, struct]));
    if (size === undefined) return undefined;
    if (field.shape?.kind !== "bits") bits = Math.ceil(bits / 8) * 8;
    bits += size;
  }
  return bits;
}

/** Bits of `attribute` wherever it is; undefined when they vary. */
export function sizeOfAttribute(attribute: Attribute, typing: Typing, _place: Place): number | undefined {
  if (attribute.kind === "field" || attribute.kind === "positional") return fieldBits(attribute, new Set());
  return sizeOfType(typing.typeOf(attribute));
}

function fieldBits(attribute: Attribute, open: ReadonlySet<Struct>): number | undefined {
  const { shape, repeat, if: condition } = attribute;
  if (shape === undefined || condition !== undefined) return undefined;
  const element = shapeBits(shape, open);
  if (repeat === undefined || element === undefined) return element;
  if (repeat.kind !== "expr") return undefined;
  const { expr } = repeat.count;
  return expr.kind === "integer" ? element * Number(expr.value) : undefined;
}

function shapeBits(shape: Shape, open: ReadonlySet<Struct>): number | undefined {
  switch (shape.kind) {
    case "integer":
    case "float":
      return shape.octets * 8;
    case "bits":
      return shape.width;
    case "bytes":
      if (shape.contents !== undefined) return shape.contents.length * 8;
      return extentBits(shape.extent);
    case "text":
      return extentBits(shape.extent);
    case "struct":
      return shape.extent === undefined ? sizeOfStruct(shape.struct, open) : extentBits(shape.extent);
    default:
      return undefined;
  }
}

function extentBits({
  size,
}: {
  readonly size: import("./syntax.ts").Formula | undefined;
}): number | undefined {
  return size?.expr.kind === "integer" ? Number(size.expr.value) * 8 : undefined;
}
