/** What an expression can be, as emitted code has it. Absent values are undefined. */
export type Value = undefined | boolean | number | bigint | string | Uint8Array | readonly Value[] | object;

/** `value` as an integer; undefined when it is none. */
export function integerOf(value: Value): bigint | undefined {
  if (typeof value === "bigint") return value;
  return Number.isInteger(value) ? BigInt(value as number) : undefined;
}

/** `value` as a number, for where one side is a float. */
export function floatOf(value: Value): number | undefined {
  return typeof value === "bigint" ? Number(value) : typeof value === "number" ? value : undefined;
}

/** Items of a list, of octets as well; undefined when `value` is neither. */
export function itemsOf(value: Value): readonly Value[] | undefined {
  if (value instanceof Uint8Array) return Array.from(value, BigInt);
  return Array.isArray(value) ? (value as readonly Value[]) : undefined;
}

/** Whether the two are the same. Integers are compared exactly whatever their type is, octets also with lists of integers. */
export function isSame(actual: Value, expected: Value): boolean {
  const items = itemsOf(actual);
  const others = itemsOf(expected);
  if (items !== undefined && others !== undefined) {
    return items.length === others.length && items.every((item, index) => isSame(item, others[index]));
  }
  const float = floatOf(actual);
  const other = floatOf(expected);
  if (float === undefined || other === undefined) return actual === expected;
  const integer = integerOf(actual);
  if (integer !== undefined && integer === integerOf(expected)) return true;
  if (typeof actual === "bigint" && typeof expected === "bigint") return false;
  // What is beyond exact numbers is a float too: integers of that size are bigints.
  const isFloat = [actual, expected].some(
    (value) => typeof value === "number" && !Number.isSafeInteger(value),
  );
  return (
    Object.is(float, other) || (isFloat && Math.abs(float - other) <= 1e-6 * Math.max(1, Math.abs(other)))
  );
}

export function show(value: Value): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString("hex")}>`;
  if (Array.isArray(value)) return `[${value.map((item: Value) => show(item)).join(", ")}]`;
  if (typeof value === "object") return `a ${value.constructor?.name ?? "object"}`;
  return value === undefined ? "null" : String(value);
}
