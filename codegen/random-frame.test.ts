import assert from "node:assert/strict";
import fc from "fast-check";
import { stringify } from "yaml";
import { memberName } from "./model/names.ts";
import { fieldsOf, fixedPiece, membersOf, type Piece } from "./random-spec.ts";
import type { DecodeError } from "./support/bytes.ts";
import { compileOrThrow, load } from "./test-support.ts";

type Value = Readonly<Record<string, unknown>>;

/** The body of the frame `probe`, which has a view. */
interface Body {
  readonly fixed: readonly Piece[];
  /** A type of constant length inside of it. */
  readonly nested: readonly Piece[];
  /** Octets of varying length behind them, `part0` and so on; the greatest length of each. */
  readonly parts: readonly number[];
  readonly hasRest: boolean;
}

const body: fc.Arbitrary<Body> = fc.record({
  fixed: fc.array(fixedPiece, { maxLength: 6 }),
  nested: fc.array(fixedPiece, { minLength: 1, maxLength: 3 }),
  parts: fc.array(fc.integer({ min: 4, max: 300 }), { maxLength: 3 }),
  hasRest: fc.boolean(),
});

function valuesOf({ fixed, nested, parts, hasRest }: Body): fc.Arbitrary<Value> {
  const octets = fc.uint8Array({ maxLength: 4 });
  return record({
    type: fc.constant("probe"),
    channel: fc.integer({ min: 0, max: 0xffffffff }),
    ...membersOfAll(fixed),
    inner: record(membersOfAll(nested)),
    ...Object.fromEntries(parts.map((_max, index) => [`part${index}`, octets])),
    ...(hasRest ? { rest: octets } : {}),
  });
}

function record(members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Value> {
  return fc.record(members, { noNullPrototype: true });
}

function membersOfAll(pieces: readonly Piece[]): Record<string, fc.Arbitrary<unknown>> {
  return Object.assign({}, ...pieces.map((piece, at) => membersOf(piece, `f${at}`, { types: [] }))) as Record<
    string,
    fc.Arbitrary<unknown>
  >;
}

describe("whatever the frame, its view", () => {
  it("takes just the octets that the decoder takes, and shows the same values", async () => {
    await forAll((subject, values) => {
      for (const value of values) {
        const octets = subject.encode(value);
        subject.compare(octets);
        for (const changed of changes(octets)) subject.compare(changed);
      }
    });
  });

  it("writes the octets that the encoder writes", async () => {
    await forAll((subject, values) => {
      for (const value of values) assert.deepEqual(subject.writeByView(value), subject.encode(value));
    });
  });
});

async function forAll(check: (subject: Subject, values: readonly Value[]) => void): Promise<void> {
  const cases = body.chain((made) =>
    fc.tuple(fc.constant(made), fc.array(valuesOf(made), { minLength: 1, maxLength: 3 })),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([made, values]) => {
      const subject = await Subject.of(made);
      try {
        check(subject, values);
      } catch (error) {
        throw new Error(`${String(error)}\n\n${subject.source}`, { cause: error });
      }
    }),
    { numRuns: 25 },
  );
}

interface View extends Record<string, unknown> {
  read(view: DataView, at: number, length: number): View;
  write(view: DataView, at: number, length: number, channel: number): View;
}

interface ViewClass {
  readonly FIXED_LENGTH: number;
  new (): View;
}

interface Codec {
  encodeFrame(frame: Value): Uint8Array;
  decodeFrame(octets: Uint8Array, at: number, length: number): Value;
}

class Subject {
  static readonly #known = new Map<string, Subject>();
  readonly source: string;
  readonly #codec: Codec;
  readonly #view: View;
  readonly #fixedLength: number;
  readonly #DecodeError: typeof DecodeError;

  private constructor(files: ReadonlyMap<string, string>, yaml: string) {
    const exportsOf = load(files);
    const { ProbeView } = exportsOf("frames/probe.ts") as { ProbeView: ViewClass };
    this.#fixedLength = ProbeView.FIXED_LENGTH;
    this.#codec = exportsOf("frame.ts") as unknown as Codec;
    this.#view = new ProbeView();
    this.#DecodeError = exportsOf("bytes.ts")["DecodeError"] as typeof DecodeError;
    this.source = `${yaml}\n${files.get("frames/probe.ts") ?? ""}`;
  }

  static async of(made: Body): Promise<Subject> {
    const yaml = stringify(probeFile(made));
    const sources = { "frame.ksy": FRAME, "frames/probe.ksy": yaml, "types/codes.ksy": CODES };
    const subject = Subject.#known.get(yaml) ?? new Subject(await compileOrThrow(sources), yaml);
    Subject.#known.set(yaml, subject);
    return subject;
  }

  encode(value: Value): Uint8Array {
    return this.#codec.encodeFrame(value);
  }

  /** Decodes `octets`, which lie in the middle of something larger, by both, and compares what they say. */
  compare(octets: Uint8Array): void {
    const memory = new Uint8Array(octets.length + 6).fill(0xa5);
    memory.set(octets, 3);
    const memoryView = new DataView(memory.buffer);
    const decoded = this.#attempt(() => this.#codec.decodeFrame(memory, 3, octets.length));
    const view = this.#attempt(() => this.#view.read(memoryView, 3, octets.length));
    if (typeof decoded === "string" || decoded["type"] === "unknown") {
      assert.equal(typeof view, "string", "the view takes what the decoder does not");
      // The view looks at the length first, the decoder when it comes to it.
      const isCutOff = octets.length < this.#fixedLength || memoryView.getUint32(3, true) !== octets.length;
      if (typeof decoded === "string" && !isCutOff) assert.equal(view, decoded);
      return;
    }
    assert.ok(typeof view !== "string", "the decoder takes what the view does not");
    for (const [name, expected] of flat(decoded)) {
      if (name === "type") continue;
      const shown: unknown = expected instanceof Uint8Array ? range(view, name, memory) : view[name];
      assert.deepEqual(shown, expected, name);
    }
  }

  writeByView(value: Value): Uint8Array {
    const { length } = this.encode(value);
    const memory = new Uint8Array(length).fill(0xa5);
    const view = this.#view.write(new DataView(memory.buffer), 0, length, value["channel"] as number);
    const members = flat(value);
    for (const [name, member] of members) {
      if (/^part[0-9]/.test(name)) view[memberName(`len_${name}`)] = (member as Uint8Array).length;
      else if (!(member instanceof Uint8Array) && name !== "type") view[name] = member;
    }
    for (const [name, member] of members) {
      if (member instanceof Uint8Array) memory.set(member, view[`${name}At`] as number);
    }
    return memory;
  }

  /** What `run` returns, or the kind of its DecodeError. */
  #attempt<T>(run: () => T): T | string {
    try {
      return run();
    } catch (error) {
      if (error instanceof this.#DecodeError) return error.kind;
      throw error;
    }
  }
}

function range(view: View, name: string, memory: Uint8Array): Uint8Array {
  const at = view[`${name}At`] as number;
  return memory.slice(at, at + (view[`${name}Length`] as number));
}

/** The members of a frame as its view calls them. */
function flat(value: Value): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const isNested = typeof member === "object" && member !== null && !(member instanceof Uint8Array);
    if (!isNested) return [[name, member] as const];
    return flat(member as Value).map(
      ([inner, found]) => [`${name}${inner[0]?.toUpperCase()}${inner.slice(1)}`, found] as const,
    );
  });
}

/** `octets` with one of them changed, at each place; one less, and one more. */
function* changes(octets: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < octets.length; at++) {
    for (const octet of [0x00, 0xff, (octets[at] ?? 0) ^ 0x01, (octets[at] ?? 0) ^ 0x80]) {
      const changed = octets.slice();
      changed[at] = octet;
      yield changed;
    }
  }
  for (const changed of [
    octets.slice(0, -1),
    Uint8Array.of(...octets, 0),
    octets.slice(0, 20),
    octets.slice(0, 7),
  ]) {
    yield changed;
    const isWhole = changed.slice();
    if (isWhole.length >= 4) new DataView(isWhole.buffer).setUint32(0, isWhole.length, true);
    yield isWhole;
  }
}

/** `frames/probe.ksy`, with reserved octets where the next field would not be aligned. */
function probeFile({ fixed, nested, parts, hasRest }: Body): Value {
  const enums = {};
  const lengths = parts.map((max, index) => ({ id: `len_part${index}`, type: "u2", valid: { max } }));
  const outer = new Packer(12);
  for (const [at, piece] of fixed.entries()) outer.add(fieldsOf(piece, `f${at}`, `outer_f${at}`, enums));
  for (const length of lengths) outer.add([length]);
  const inner = new Packer(outer.at);
  for (const [at, piece] of nested.entries()) inner.add(fieldsOf(piece, `f${at}`, `inner_f${at}`, enums));
  return {
    meta: { id: "probe", endian: "le", "bit-endian": "le", imports: ["../types/codes"] },
    "-mudem-frame": {
      sender: "both",
      scope: "channel",
      states: ["open"],
      violation: "illegal_frame",
      view: true,
    },
    seq: [
      ...outer.seq,
      { id: "inner", type: "inside" },
      ...parts.map((_max, index) => ({ id: `part${index}`, size: `len_part${index}` })),
      ...(hasRest ? [{ id: "rest", "size-eos": true }] : []),
    ],
    types: { inside: { seq: inner.seq } },
    enums,
  };
}

interface Field {
  readonly id?: string;
  readonly type?: string;
  readonly size?: number;
  readonly contents?: readonly number[];
}

class Packer {
  readonly seq: object[] = [];
  at: number;

  constructor(at: number) {
    this.at = at;
  }

  add(fields: readonly Field[]): void {
    const bits = fields.reduce(
      (sum, { type }) => sum + (type?.startsWith("b") === true ? Number(type.slice(1)) : 0),
      0,
    );
    if (bits > 0) this.#place(fields, bits / 8, bits / 8);
    else for (const field of fields) this.#place([field], ...shapeOf(field));
  }

  #place(fields: readonly Field[], octets: number, alignment: number): void {
    for (; this.at % alignment !== 0; this.at++) {
      this.seq.push({ id: `reserved_${this.at}`, type: "u1", valid: 0 });
    }
    this.seq.push(...fields);
    this.at += octets;
  }
}

function shapeOf({ type, size, contents }: Field): [octets: number, alignment: number] {
  if (contents !== undefined) return [contents.length, 1];
  const octets = type === undefined ? (size ?? 0) : Number(type.slice(1));
  return [octets, type === undefined ? 1 : octets];
}

const FRAME = `meta: {id: frame, endian: le, bit-endian: le, imports: [frames/probe]}
-mudem-lifecycle:
  connection: {initial: open, states: {open: Always.}}
  channel: {initial: open, states: {open: Always.}}
seq:
  - {id: len_frame, type: u4, valid: {min: 12, max: 65536}}
  - {id: frame_type, type: u1, enum: frame_type, -mudem-open: true}
  - {id: ignorable, type: b1}
  - {id: reserved_flags, type: b7, valid: 0}
  - {id: reserved, type: u2, valid: 0}
  - {id: channel, type: u4}
  - {id: body, size: len_frame - 12, type: {switch-on: frame_type, cases: {'frame_type::probe': probe, _: unknown}}}
types:
  unknown: {seq: [{id: payload, size-eos: true}]}
enums:
  frame_type: {7: probe}
`;

const CODES = `meta: {id: codes, endian: le}
enums:
  error_code:
    1: {id: illegal_frame, -mudem-error: {scope: connection, definite: true, retry: false}}
`;
