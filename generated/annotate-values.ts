import type { FieldMap, LimitMap } from "./protocol-map.ts";

/** The little-endian integer of `length` octets from `at` on. */
export function readNumber(octets: Uint8Array, at: number, length: number, isSigned: boolean): bigint {
  let value = 0n;
  for (let index = length - 1; index >= 0; index--) value = (value << 8n) | BigInt(octets[at + index] ?? 0);
  return isSigned ? BigInt.asIntN(length * 8, value) : value;
}

/**
 * Why a decoder refuses `value` for `field`; undefined when it does not. `names` are those of its enum, `values` those
 * of the fields before it.
 */
export function problemWith(
  field: FieldMap,
  value: number | bigint | Uint8Array,
  names: Readonly<Record<number, string>> | undefined,
  values: ReadonlyMap<string, unknown>,
): string | undefined {
  if (value instanceof Uint8Array) return problemWithOctets(field, value);
  if (field.kind !== "integer" && field.kind !== "bits") return undefined;
  const number = BigInt(value);
  if (field.role === "reserved") return number === 0n ? undefined : "is reserved and has to be zero";
  const { min, max, anyOf, inEnum } = field.bounds ?? {};
  const least = limit(min, values);
  const greatest = limit(max, values);
  if (least !== undefined && number < least) return `is ${value}, has to be at least ${least}`;
  if (greatest !== undefined && number > greatest) return `is ${value}, has to be at most ${greatest}`;
  if (anyOf !== undefined && !anyOf.includes(String(number))) {
    return `is ${value}, has to be ${anyOf.join(" or ")}`;
  }
  if (inEnum === true && names?.[Number(value)] === undefined) {
    return `is ${value}, has to be a value of ${"enum" in field ? field.enum : "its enum"}`;
  }
  return undefined;
}

function problemWithOctets(field: FieldMap, octets: Uint8Array): string | undefined {
  if (field.kind !== "bytes") return undefined;
  const { contents, role } = field;
  if (contents?.some((octet, index) => octets[index] !== octet)) return "is not what it always is";
  if (role === "reserved" && octets.some((octet) => octet !== 0)) return "is reserved and has to be zero";
  return undefined;
}

function limit(bound: LimitMap | undefined, values: ReadonlyMap<string, unknown>): bigint | undefined {
  if (bound === undefined) return undefined;
  if (typeof bound === "string") return BigInt(bound);
  const value = values.get(bound.field);
  return typeof value === "number" || typeof value === "bigint" ? BigInt(value) : undefined;
}
