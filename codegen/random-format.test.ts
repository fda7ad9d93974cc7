import assert from "node:assert/strict";
import fc from "fast-check";
import { assertHolds, seen } from "./random-format/compare.ts";
import { type RandomFormat, randomFormat } from "./random-format/format.ts";
import { Subject } from "./random-format/subject.ts";
import { typeErrors } from "./random-format/type-check.ts";

const FORMATS = Number(process.env["MUDEM_FORMATS"] ?? 50);

describe("whatever the format, its generated code", () => {
  it("passes the checks of TypeScript", () => {
    const subjects = fc.sample(randomFormat(), FORMATS).map((format) => Subject.of(format));
    assert.equal(typeErrors(subjects.map(({ files }) => files)), "");
  });

  it("writes the octets that the format says, and reads the same value from them", () => {
    forAll((subject, { samples }) => {
      for (const { given, whole, octets } of samples) {
        const bytes = Uint8Array.from(octets);
        assert.equal(hex(subject.encode(given)), hex(bytes));
        assertHolds(subject.decode(bytes), whole, "fmt", (error) => subject.isExpressionError(error));
      }
    });
  });

  it("writes again what it read, once it was looked at", () => {
    forAll((subject, { samples }) => {
      for (const { octets } of samples) {
        const value = subject.decode(Uint8Array.from(octets));
        seen(value, (error) => subject.isExpressionError(error));
        assert.equal(hex(subject.encode(value)), hex(octets));
      }
    });
  });

  it("says of the beginning of a value how much is missing, and never too much", () => {
    forAll((subject, { samples }) => {
      for (const { octets } of samples.slice(0, 2)) checkBeginnings(subject, Uint8Array.from(octets));
    });
  });

  it("makes a value or a DecodeError of octets that were changed, and of that value the same again", () => {
    forAll((subject, { samples, files }) => {
      const isCanonical = !/zlib|eos-error: false/.test(JSON.stringify(files));
      for (const { octets } of samples.slice(0, 2)) {
        for (const changed of changes(Uint8Array.from(octets))) checkStranger(subject, changed, isCanonical);
      }
    });
  });

  it("refuses to write a value that does not fit, and says which field it is", () => {
    forAll((subject, { samples, misfits }) => {
      for (const { given } of samples.slice(0, 2)) {
        for (const { paths, change } of misfits) {
          const wrong = attempt(() => change(given));
          if (wrong === undefined) continue;
          const error = subject.failure(() => subject.encode(wrong));
          const shown = fc.stringify(wrong);
          assert.ok(error !== undefined, `writes a wrong ${paths[0]} of ${shown}`);
          assert.ok(subject.isEncodeError(error), `${String(error)} is no EncodeError, of ${shown}`);
          const isNamed = paths.some((path) => error.path === `fmt.${path}`);
          assert.ok(isNamed, `${error.message} names none of ${paths.join(", ")}, of ${shown}`);
        }
      }
    });
  });
});

function forAll(check: (subject: Subject, format: RandomFormat) => void): void {
  fc.assert(
    fc.property(randomFormat(), (format) => {
      const subject = Subject.of(format);
      try {
        check(subject, format);
      } catch (error) {
        subject.explain(error);
      }
    }),
    { numRuns: FORMATS },
  );
}

/** Members inside of what is not there cannot be changed. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function checkBeginnings(subject: Subject, bytes: Uint8Array): void {
  if (!subject.isIncremental) {
    for (let length = 0; length < bytes.length; length++) subject.attempt(bytes.subarray(0, length));
    return;
  }
  const whole = subject.tryDecode(bytes);
  assert.ok(whole.isComplete);
  for (let length = 0; length < whole.length; length++) {
    const found = subject.tryDecode(bytes.subarray(0, length));
    assert.ok(!found.isComplete, `is complete at ${length} of ${whole.length}`);
    assert.ok(
      found.missing > 0 && found.missing <= whole.length - length,
      `misses ${found.missing} at ${length}`,
    );
  }
}

function checkStranger(subject: Subject, bytes: Uint8Array, isCanonical: boolean): void {
  const isFailure = (error: unknown) => subject.isExpressionError(error) || subject.isDecodeError(error);
  const value = subject.attempt(bytes);
  if (value === undefined) return;
  const before = seen(subject.decode(bytes), isFailure);
  let written: Uint8Array | undefined;
  const error = subject.failure(() => {
    written = subject.encode(value);
  });
  if (written === undefined) {
    assert.ok(subject.isEncodeError(error));
    return;
  }
  const changed = `${hex(bytes)} became ${hex(written)}`;
  // There is more than one zlib stream of the same octets, and an end with and without a terminator.
  if (isCanonical) assert.deepEqual(seen(subject.decode(written), isFailure), before, changed);
  assert.equal(hex(subject.encode(subject.decode(written))), hex(written), changed);
}

/** `bytes` with one of them changed, at each place; one less, and one more. */
function* changes(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < Math.min(bytes.length, 60); at++) {
    for (const octet of [0x00, 0xff, (bytes[at] ?? 0) ^ 0x01, (bytes[at] ?? 0) ^ 0x80]) {
      const changed = bytes.slice();
      changed[at] = octet;
      yield changed;
    }
  }
  yield bytes.slice(0, -1);
  yield Uint8Array.of(...bytes, 0);
}

function hex(octets: ArrayLike<number>): string {
  return Buffer.from(Array.from(octets)).toString("hex");
}
