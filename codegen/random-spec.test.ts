import assert from "node:assert/strict";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { type RandomSpec, randomSpec, randomValue, specFile } from "./random-spec.ts";
import { stockParser } from "./stock-parser.ts";
import type * as BytesModule from "./support/bytes.ts";
import { compileOrThrow, load } from "./test-support.ts";

type Value = Readonly<Record<string, unknown>>;

/** What is generated for a type that is called Thing. */
interface Codec {
  sizeOfThing(value: Value): number;
  encodeThing(writer: BytesModule.ByteWriter, value: Value): void;
  decodeThing(reader: BytesModule.ByteReader): Value;
}

const SPECS = 50;

describe("whatever the specification, its generated code", () => {
  it("reads back what it wrote, from as many octets as it said", async () => {
    await forAll(async (subject, values) => {
      for (const value of values) {
        const octets = subject.encode(value);
        assert.deepEqual(subject.decode(octets), value);
      }
    });
  });

  it("writes what the stock compiler's parser reads as the same value", async () => {
    await forAll(async (subject, values, spec) => {
      const parser = await stockParser(parse(stringify(specFile(spec))));
      for (const value of values) assertSame(parser(subject.encode(value)), value, "thing");
    });
  });

  it("refuses octets that are cut off, and finds them cut off", async () => {
    await forAll(async (subject, values, spec) => {
      const isClosed =
        !JSON.stringify(spec.types.at(-1)?.at(-1)).includes('"isRest":true') &&
        spec.types.at(-1)?.at(-1)?.kind !== "rest";
      for (const value of values.slice(0, 2)) {
        const octets = subject.encode(value);
        for (let length = 0; length < octets.length; length++) {
          const error = subject.failure(octets.subarray(0, length));
          if (isClosed) assert.equal(error?.kind, "truncated");
        }
      }
    });
  });

  it("throws nothing but a DecodeError on octets that were changed, and writes again just what it accepts", async () => {
    await forAll(async (subject, values, spec) => {
      // Not every NaN keeps its bits in JavaScript.
      const isExact = !JSON.stringify(spec).includes('"float"');
      for (const value of values.slice(0, 2)) {
        for (const changed of changes(subject.encode(value))) {
          if (subject.failure(changed) === undefined && isExact) {
            assert.deepEqual(subject.encode(subject.decode(changed)), changed);
          }
        }
      }
    });
  });
});

async function forAll(
  check: (subject: Subject, values: readonly Value[], spec: RandomSpec) => Promise<void>,
): Promise<void> {
  const cases = randomSpec.chain((spec) =>
    fc.tuple(fc.constant(spec), fc.array(randomValue(spec), { minLength: 1, maxLength: 6 })),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([spec, values]) => {
      const subject = await Subject.of(spec);
      await check(subject, values, spec).catch((error: unknown) => subject.explain(error));
    }),
    { numRuns: SPECS },
  );
}

/** The generated code of one specification. */
class Subject {
  static readonly #known = new Map<string, Subject>();
  readonly #codec: Codec;
  readonly #bytes: typeof BytesModule;
  readonly #source: string;

  private constructor(files: ReadonlyMap<string, string>, yaml: string) {
    const exportsOf = load(files);
    this.#codec = exportsOf("types/thing.ts") as unknown as Codec;
    this.#bytes = exportsOf("bytes.ts") as unknown as typeof BytesModule;
    this.#source = `${yaml}\n${files.get("types/thing.ts") ?? ""}`;
  }

  /** Compiles `spec`, or remembers that it did: one seed gives the same specifications to every property. */
  static async of(spec: RandomSpec): Promise<Subject> {
    const yaml = stringify(specFile(spec));
    const subject =
      Subject.#known.get(yaml) ?? new Subject(await compileOrThrow({ "types/thing.ksy": yaml }), yaml);
    Subject.#known.set(yaml, subject);
    return subject;
  }

  encode(value: Value): Uint8Array {
    const octets = new Uint8Array(this.#codec.sizeOfThing(value));
    const writer = new this.#bytes.ByteWriter(octets);
    writer.begin("thing");
    this.#codec.encodeThing(writer, value);
    assert.equal(writer.at, octets.length);
    return octets;
  }

  decode(octets: Uint8Array): Value {
    const reader = new this.#bytes.ByteReader(octets);
    reader.begin("thing");
    const value = this.#codec.decodeThing(reader);
    reader.end();
    return value;
  }

  /** Why `octets` are refused; undefined when they are not. */
  failure(octets: Uint8Array): BytesModule.DecodeError | undefined {
    try {
      this.decode(octets);
      return undefined;
    } catch (error) {
      if (error instanceof this.#bytes.DecodeError) return error;
      throw error;
    }
  }

  explain(error: unknown): never {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${this.#source}`, {
      cause: error,
    });
  }
}

/** `octets` with one of them changed, at each place; and with one more. */
function* changes(octets: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < octets.length; at++) {
    for (const octet of [0x00, 0xff, (octets[at] ?? 0) ^ 0x01, (octets[at] ?? 0) ^ 0x80]) {
      const changed = octets.slice();
      changed[at] = octet;
      yield changed;
    }
  }
  yield Uint8Array.of(...octets, 0);
}

/** Whether the stock parser found what we wrote, where it is to be trusted. */
function assertSame(found: unknown, expected: unknown, path: string): void {
  if (typeof expected === "number" || typeof expected === "bigint") {
    // The stock parser of these tests gives every 64-bit integer as a bigint.
    assert.equal(found, typeof found === "bigint" ? BigInt(expected) : expected, path);
  } else if (expected instanceof Uint8Array) {
    assert.deepEqual(Uint8Array.from(found as Uint8Array), expected, path);
  } else if (Array.isArray(expected)) {
    assert.equal((found as unknown[]).length, expected.length, path);
    for (const [index, element] of expected.entries()) {
      assertSame((found as unknown[])[index], element, `${path}[${index}]`);
    }
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, member] of Object.entries(expected)) {
      assertSame((found as Value)[key], member, `${path}.${key}`);
    }
  } else {
    assert.equal(found, expected, path);
  }
}
