import type { Attribute, BitsShape, FloatShape, IntegerShape, Struct } from "../format/model.ts";

/** Fields that are read and written in one go. */
export type Part =
  | { readonly kind: "one"; readonly field: Attribute }
  /** Numbers one behind the other. */
  | { readonly kind: "numbers"; readonly fields: readonly NumberField[] }
  /** Bits of one order that have room in 32. */
  | { readonly kind: "bits"; readonly fields: readonly BitField[] };

export type NumberField = Attribute & { readonly shape: IntegerShape | FloatShape };
export type BitField = Attribute & { readonly shape: BitsShape };

/**
 * Fields of `struct` in order, gathered as far as possible. Only the last field of a part has bounds to be checked: what
 * is wrong in a field is said before what is missing behind it.
 */
export function partsOf(struct: Struct): readonly Part[] {
  const parts: Part[] = [];
  let numbers: NumberField[] = [];
  let bits: BitField[] = [];
  const close = () => {
    if (numbers.length > 1) parts.push({ kind: "numbers", fields: numbers });
    else for (const field of numbers) parts.push({ kind: "one", field });
    if (bits.length > 1) parts.push({ kind: "bits", fields: bits });
    else for (const field of bits) parts.push({ kind: "one", field });
    numbers = [];
    bits = [];
  };
  for (const field of struct.fields) {
    if (isNumber(field)) {
      if (bits.length > 0) close();
      numbers.push(field);
    } else if (isFewBits(field)) {
      const [first] = bits;
      const isOther = first !== undefined && first.shape.order !== field.shape.order;
      if (numbers.length > 0 || isOther || widthOf(bits) + field.shape.width > 32) close();
      bits.push(field);
    } else {
      close();
      parts.push({ kind: "one", field });
    }
    if (field.valid !== undefined) close();
  }
  close();
  return parts;
}

function isNumber(field: Attribute): field is NumberField {
  const isFixed = field.shape?.kind === "integer" || field.shape?.kind === "float";
  return isFixed && field.if === undefined && field.repeat === undefined;
}

function isFewBits(field: Attribute): field is BitField {
  if (field.shape?.kind !== "bits" || field.if !== undefined || field.repeat !== undefined) return false;
  return field.shape.width <= 32 && field.shape.enumeration?.isBigInt !== true;
}

/** Octets of the numbers of a part. */
export function lengthOf(fields: readonly NumberField[]): number {
  return fields.reduce((sum, { shape }) => sum + shape.octets, 0);
}

/** Bits of a part. */
export function widthOf(fields: readonly BitField[]): number {
  return fields.reduce((sum, { shape }) => sum + shape.width, 0);
}

/** How far above the lowest bit of their part the bits of each field are. */
export function shiftsOf(fields: readonly BitField[]): readonly number[] {
  const total = widthOf(fields);
  let before = 0;
  return fields.map(({ shape: { width, order } }) => {
    const shift = order === "le" ? before : total - before - width;
    before += width;
    return shift;
  });
}
