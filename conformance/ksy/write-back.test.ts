import assert from "node:assert/strict";
import type { FormatInfo } from "../../codegen/format/info.ts";
import type { Codec } from "./codec.ts";
import { Formats } from "./formats.ts";
import { dump, plain } from "./walk.ts";
import { writeBack } from "./write-back.ts";

/** A length, and as many octets. */
class Text {
  lenText = 0;
  text: Uint8Array = new Uint8Array(0);
  readonly _type = "text";

  get itself(): Text {
    return this;
  }
}

const entry: FormatInfo = {
  id: "text",
  file: "text.ts",
  className: "Text",
  unwritable: undefined,
  types: [
    {
      path: [],
      className: "Text",
      members: [
        { id: "len_text", name: "lenText", kind: "field", isDerived: true },
        { id: "text", name: "text", kind: "field", isDerived: false },
        { id: "itself", name: "itself", kind: "computed", isDerived: false },
      ],
    },
  ],
  enums: [],
};

const formats = new Formats([entry]);

function decode(bytes: Uint8Array): Text {
  const [length = 0] = bytes;
  if (bytes.length < length + 1) throw new RangeError("too short");
  return Object.assign(new Text(), { lenText: length & 0x7f, text: bytes.subarray(1, 1 + length) });
}

function encode(value: object): Uint8Array {
  const { text } = value as Text;
  return Uint8Array.of(text.length, ...text);
}

const codec: Codec = { entry, formats, decode, encode };
const input = Uint8Array.of(2, 65, 66);

describe("writing back", () => {
  it("is ok when the octets are the same, and when there are more behind them", () => {
    assert.deepEqual(writeBack(codec, input), { write: "ok", reason: "" });
    assert.equal(writeBack(codec, Uint8Array.of(...input, 9)).write, "ok");
  });

  it("is dump-equal when other octets are read as the same", () => {
    const loose: Codec = {
      ...codec,
      decode: (bytes) => decode(bytes.map((octet, at) => (at === 0 ? octet & 0xf : octet))),
    };
    assert.equal(writeBack(loose, Uint8Array.of(0x12, 65, 66)).write, "dump-equal");
  });

  it("is wrong when what is written is read otherwise, too short or too long", () => {
    const upsideDown: Codec = { ...codec, encode: (value) => encode(value).toReversed() };
    assert.equal(writeBack(upsideDown, input).write, "wrong");
    assert.equal(writeBack({ ...codec, encode: () => Uint8Array.of(0) }, input).write, "wrong");
    assert.equal(writeBack({ ...codec, encode: () => Uint8Array.of(1, 65, 66) }, input).write, "wrong");
    assert.equal(writeBack({ ...codec, encode: () => new Uint8Array(0) }, input).write, "wrong");
    assert.equal(
      writeBack({ ...codec, encode: (value) => Uint8Array.of(...encode(value), 0) }, input).write,
      "dump-equal",
    );
  });

  it("is wrong when the encoder needs what it says it works out", () => {
    const needy: Codec = {
      ...codec,
      encode: (value) => Uint8Array.of((value as Text).lenText, ...(value as Text).text),
    };
    const { write, reason } = writeBack(needy, input);
    assert.equal(write, "wrong");
    assert.match(reason, /without derived members/);
  });

  it("is wrong when the encoder throws", () => {
    const broken: Codec = {
      ...codec,
      encode: () => {
        throw new RangeError("no");
      },
    };
    assert.deepEqual(writeBack(broken, input), {
      write: "wrong",
      reason: "cannot write what it read: RangeError: no",
    });
  });
});

describe("a walk through what was read", () => {
  it("shows what is stored, and ends where values contain themselves", () => {
    class Loop extends Text {}
    const members = (entry.types[0]?.members ?? []).map((member) => ({
      ...member,
      kind: "positional" as const,
    }));
    const loop = { ...entry, types: [{ path: [], className: "Loop", members }] };
    const lines = dump(
      Object.assign(new Loop(), { lenText: 1, text: Uint8Array.of(7) }),
      new Formats([loop]),
    );
    assert.deepEqual(lines, [".lenText = 1", ".text = <07>", ".itself = …"]);
  });

  it("makes plain objects without what is derived, with their discriminants", () => {
    const made = plain(decode(input), formats);
    assert.deepEqual(made, { _type: "text", text: Uint8Array.of(65, 66) });
  });
});
