import assert from "node:assert/strict";
import { Result } from "./computed.ts";
import type { Members } from "./piece.ts";

/** Whether `found` has all members of `expected`, however deep they are. `isFailure` knows the error of expressions. */
export function assertHolds(
  found: unknown,
  expected: unknown,
  path: string,
  isFailure: (error: unknown) => boolean,
): void {
  if (expected instanceof Uint8Array) {
    assert.ok(found instanceof Uint8Array, `${path} is not octets`);
    assert.equal(Buffer.from(found).toString("hex"), Buffer.from(expected).toString("hex"), path);
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(found), `${path} is not a list`);
    assert.equal(found.length, expected.length, `${path}.length`);
    for (const [index, element] of expected.entries()) {
      assertHolds(found[index], element, `${path}[${index}]`, isFailure);
    }
  } else if (typeof expected === "object" && expected !== null) {
    assert.ok(typeof found === "object" && found !== null, `${path} is not an object`);
    for (const [name, member] of Object.entries(expected)) {
      const own = `${path}.${name}`;
      if (member instanceof Result) assertResult(() => (found as Members)[name], member, own, isFailure);
      else assertHolds((found as Members)[name], member, own, isFailure);
    }
  } else {
    assert.ok(Object.is(found, expected), `${path} is ${String(found)}, not ${String(expected)}`);
  }
}

function assertResult(
  get: () => unknown,
  { exact, mayFail }: Result,
  path: string,
  isFailure: (error: unknown) => boolean,
): void {
  let found: unknown;
  try {
    found = get();
  } catch (error) {
    if (mayFail && isFailure(error)) return;
    throw error;
  }
  assert.equal(typeof found === "number" ? BigInt(found) : found, exact, path);
}

/** All that can be seen of `value`, for comparison with another one: own members and what getters give. */
export function seen(value: unknown, isFailure: (error: unknown) => boolean): unknown {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((item) => seen(item, isFailure));
  const members: Record<string, unknown> = {};
  for (const name of namesOf(value)) {
    try {
      members[name] = seen((value as Members)[name], isFailure);
    } catch (error) {
      if (!isFailure(error)) throw error;
      members[name] = "fails";
    }
  }
  return members;
}

/** What leads to other values, or to where they were read, is left out. */
function namesOf(value: object): readonly string[] {
  const getters = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value)))
    .filter(([, descriptor]) => descriptor.get !== undefined)
    .map(([name]) => name)
    .filter((name) => !name.startsWith("_"));
  return [...Object.keys(value), ...getters];
}
