import assert from "node:assert/strict";
import { diagnosticsOf } from "../test-support.ts";

/** A file of `types/` with these lines after its `meta`. */
function typeFile(...lines: readonly string[]): Record<string, string> {
  const meta = ["meta: {id: thing, endian: le, bit-endian: le, encoding: UTF-8}"];
  return { "types/thing.ksy": [...meta, ...lines, ""].join("\n") };
}

/** A type with these fields, the first in line 3. */
function fields(...lines: readonly string[]): Record<string, string> {
  return typeFile("seq:", ...lines.map((line) => `  - ${line}`));
}

/** A whole protocol of one frame, with texts in its files replaced. */
function protocol(
  replace: Readonly<Record<string, readonly (readonly [string, string])[]>> = {},
): Record<string, string> {
  const files: Record<string, string> = {
    "frame.ksy": FRAME,
    "frames/ask.ksy": ASK,
    "frames/answer.ksy": ANSWER,
    "types/codes.ksy": CODES,
    "protocol.md": PROSE,
  };
  for (const [path, pairs] of Object.entries(replace)) {
    for (const [from, to] of pairs) {
      const text = files[path] ?? "";
      assert.ok(text.includes(from), `${path} has no ${from}`);
      files[path] = text.replace(from, to);
    }
  }
  return files;
}

const FRAME = `meta: {id: frame, endian: le, bit-endian: le, imports: [frames/ask, frames/answer]}
-mudem-lifecycle:
  connection: {initial: open, states: {open: Always.}}
  channel: {initial: idle, states: {idle: Not used., open: In use.}}
seq:
  - {id: len_frame, type: u4, valid: {min: 12, max: 4096}}
  - {id: frame_type, type: u1, enum: frame_type, -mudem-open: true}
  - {id: ignorable, type: b1}
  - {id: reserved_flags, type: b7, valid: 0}
  - {id: reserved, type: u2, valid: 0}
  - {id: channel, type: u4}
  - id: body
    size: len_frame - 12
    type:
      switch-on: frame_type
      cases:
        frame_type::ask: ask
        frame_type::answer: answer
        _: unknown
types:
  unknown: {seq: [{id: payload, size-eos: true}]}
enums:
  frame_type: {1: ask, 2: answer}
`;

const ASK = `meta: {id: ask, endian: le, bit-endian: le, encoding: UTF-8, imports: [../types/codes]}
-mudem-frame:
  sender: client
  scope: channel
  sends: {idle: open}
  receives: {idle: open}
  replies: [answer]
  violation: illegal_frame
  errors: [refused]
  rules: [ASK-001]
seq:
  - {id: request, type: u4}
  - {id: len_text, type: u1}
  - {id: text, type: str, size: len_text}
`;

const ANSWER = `meta: {id: answer, endian: le, bit-endian: le, encoding: UTF-8, imports: [../types/codes]}
-mudem-frame:
  sender: broker
  scope: channel
  states: [open]
  violation: illegal_frame
seq:
  - {id: request, type: u4}
`;

const CODES = `meta: {id: codes, endian: le}
enums:
  error_code:
    1: {id: illegal_frame, -mudem-error: {scope: connection, definite: true, retry: false}}
    2: {id: refused, -mudem-error: {scope: request, definite: true, retry: false}}
`;

const PROSE = "**[ASK-001] MUST** Ask.\n";

const REFUSALS: readonly (readonly [name: string, sources: Record<string, string>, ...expected: string[]])[] =
  [
    [
      "YAML that is none",
      { "types/thing.ksy": "meta: {id: thing\n" },
      "spec/types/thing.ksy:2:1: error: this is not YAML: Flow map in block collection must be sufficiently indented and end with a }. Mend the syntax.",
    ],
    [
      "an empty file",
      { "types/thing.ksy": "# nothing\n" },
      "spec/types/thing.ksy:1:1: error: the file is empty. Describe a type in it, or remove it.",
    ],
    [
      "a file that is no map",
      { "types/thing.ksy": "- 1\n" },
      "spec/types/thing.ksy:1:1: error: the file is not a map. Write `key: value` lines.",
    ],
    [
      "a file without meta",
      { "types/thing.ksy": "seq: []\n" },
      "spec/types/thing.ksy:1:1: error: the file has no `meta`. Add `meta: {id: …, endian: le}`.",
    ],
    [
      "a meta without id and endian",
      { "types/thing.ksy": "meta: {title: Thing}\n" },
      "spec/types/thing.ksy:1:7: error: `meta` has no `id`. Add `id: thing`.",
      "spec/types/thing.ksy:1:7: error: `meta` has no `endian`. Add `endian: le`.",
    ],
    [
      "an id that is not the file's",
      { "types/thing.ksy": "meta: {id: other, endian: le}\nseq: [{id: a, type: u1}]\n" },
      "spec/types/thing.ksy:1:12: error: the id `other` is not the name of the file. Give the file and the id the same name.",
    ],
    [
      "big-endian numbers",
      { "types/thing.ksy": "meta: {id: thing, endian: be, bit-endian: be}\n" },
      "spec/types/thing.ksy:1:27: error: `endian: be` is not in this profile. Numbers are little-endian. Write `le`.",
      "spec/types/thing.ksy:1:43: error: `bit-endian: be` is not in this profile. Numbers are little-endian. Write `le`.",
    ],
    [
      "an encoding that is not UTF-8",
      { "types/thing.ksy": "meta: {id: thing, endian: le, encoding: KLINGON}\n" },
      "spec/types/thing.ksy:1:41: error: `encoding: KLINGON` is not in this profile. Texts are UTF-8. Write `UTF-8`.",
    ],
    [
      "an encoding of a field that is not UTF-8",
      fields("{id: a, type: str, size: 4, encoding: utf8}"),
      "spec/types/thing.ksy:3:43: error: `encoding: utf8` is not in this profile. Texts are UTF-8. Write `UTF-8`.",
    ],
    [
      "an alias",
      fields("{id: a, type: &x u1}", "{id: b, type: *x}"),
      "spec/types/thing.ksy:4:19: error: `*x` repeats another part of the file. Write the part out.",
      "spec/types/thing.ksy:4:19: error: `type` is not a text. Write a word, in quotes if need be.",
    ],
    [
      "a word that YAML 1.1 takes for a boolean",
      typeFile("enums:", "  state: {1: on}"),
      "spec/types/thing.ksy:3:14: error: `on` is a boolean to some readers of YAML and a text to others. Quote it.",
    ],
    [
      "a number that YAML 1.1 takes for another",
      fields("{id: a, type: u2, valid: {max: 010}}"),
      "spec/types/thing.ksy:3:36: error: `010` is not the same number to all readers of YAML. Write it in plain decimal or as 0x….",
    ],
    [
      "an unknown key of a file",
      typeFile("sequence: []", "seq: [{id: a, type: u1}]"),
      "spec/types/thing.ksy:2:1: error: `sequence` is not a key of the file. Remove it, or write one of meta, doc, doc-ref, seq, types, enums, -mudem-rules, -mudem-frame, -mudem-lifecycle.",
    ],
    [
      "an unknown key of a field",
      fields("{id: a, type: u1, sise: 4}"),
      "spec/types/thing.ksy:3:23: error: `sise` is not a key of a field. Remove it, or write one of id, type, doc, doc-ref, size, size-eos, repeat, repeat-expr, enum, contents, valid, -mudem-open, -mudem-bigint, encoding.",
    ],
    [
      "an unknown metadata key",
      fields("{id: a, type: u1, -mudem-opne: true}"),
      "spec/types/thing.ksy:3:23: error: `-mudem-opne` is not a key of a field. Remove it, or write one of id, type, doc, doc-ref, size, size-eos, repeat, repeat-expr, enum, contents, valid, -mudem-open, -mudem-bigint, encoding.",
    ],
    [
      "an unknown form of valid",
      fields("{id: a, type: u1, valid: {least: 4}}"),
      "spec/types/thing.ksy:3:31: error: `least` is not a key of `valid`. Remove it, or write one of any-of, eq, min, max, in-enum.",
    ],
    [
      "a name with capitals",
      fields("{id: aB, type: u1}"),
      "spec/types/thing.ksy:3:10: error: `aB` is not a name for a field. Write lower-case words joined by single underscores, a letter first.",
    ],
    [
      "a name of a type with a hyphen",
      typeFile("seq: [{id: a, type: u1}]", "types:", "  a-b: {seq: [{id: a, type: u1}]}"),
      "spec/types/thing.ksy:4:3: error: `a-b` is not a name for a type. Write lower-case words joined by single underscores, a letter first.",
    ],
    [
      "a field without an id",
      fields("{type: u1}"),
      "spec/types/thing.ksy:3:5: error: a field has no `id`. Add `id: name`.",
    ],
    [
      "a field without type and size",
      fields("{id: a}"),
      "spec/types/thing.ksy:3:10: error: `a` has neither a type nor a size. Add `type:`, or `size:` for octets.",
    ],
    [
      "a flag that is neither true nor false",
      fields("{id: a, size-eos: 1}"),
      "spec/types/thing.ksy:3:23: error: `size-eos` is not true or false. Write `size-eos: true`, or leave it out.",
    ],
    [
      "a list where a map is",
      typeFile("enums: [a]", "seq: [{id: a, type: u1}]"),
      "spec/types/thing.ksy:2:8: error: `enums` is not a map. Write `name:` and what it is below it.",
    ],

    [
      "if",
      fields("{id: a, type: u1, if: a > 1}"),
      "spec/types/thing.ksy:3:23: error: `if` is not a key of a field in this profile. Let a field always be there, and give what can be absent a length or a count of 0.",
    ],
    [
      "a terminator",
      fields("{id: a, type: str, terminator: 0}"),
      "spec/types/thing.ksy:3:19: error: the text `a` has no length. Add `size: len_…`, a number, or `size-eos: true`.",
      "spec/types/thing.ksy:3:24: error: `terminator` is not a key of a field in this profile. Give it a length: a `len_…` field before it and `size: len_…`.",
    ],
    [
      "strz",
      fields("{id: a, type: strz}"),
      "spec/types/thing.ksy:3:19: error: `type: strz` is not in this profile. Write u1 to u8, s1 to s8, f4, f8, b1 to b32, str, or the name of a type.",
    ],
    [
      "a big-endian type",
      fields("{id: a, type: u2be}"),
      "spec/types/thing.ksy:3:19: error: `type: u2be` is not in this profile. Write u1 to u8, s1 to s8, f4, f8, b1 to b32, str, or the name of a type.",
    ],
    [
      "process",
      fields("{id: a, size: 4, process: zlib}"),
      "spec/types/thing.ksy:3:22: error: `process` is not a key of a field in this profile. Describe the octets as they are on the wire.",
    ],
    [
      "instances",
      typeFile("seq: [{id: a, type: u1}]", "instances: {b: {value: 1}}"),
      "spec/types/thing.ksy:3:1: error: `instances` is not a key of the file in this profile. Describe the octets in `seq`, in the order in which they lie.",
    ],
    [
      "params",
      typeFile("params: [{id: b, type: u1}]", "seq: [{id: a, type: u1}]"),
      "spec/types/thing.ksy:2:1: error: `params` is not a key of the file in this profile. Let every type be read from its own octets alone.",
    ],
    [
      "repeat until",
      fields("{id: a, type: u1, repeat: until, repeat-until: _ == 0}"),
      "spec/types/thing.ksy:3:31: error: `repeat: until` is not in this profile. Write `repeat: expr` with `repeat-expr: num_…`, or `repeat: eos`.",
      "spec/types/thing.ksy:3:38: error: `repeat-until` is not a key of a field in this profile. Count the elements: a `num_…` field before it, `repeat: expr` and `repeat-expr: num_…`.",
    ],
    [
      "valid with an expression",
      fields("{id: a, type: u1, valid: {expr: _ > 1}}"),
      "spec/types/thing.ksy:3:31: error: `expr` is not a key of `valid` in this profile. Write min and max, any-of, in-enum, or one value.",
    ],
    [
      "a switch outside of the envelope",
      fields("{id: a, type: u1}", "{id: b, type: {switch-on: a, cases: {1: u1}}}"),
      "spec/types/thing.ksy:4:10: error: `b` is a switch, which only the body in frame.ksy may be. Use one type, or one frame type for each case.",
    ],

    [
      "an unknown type",
      fields("{id: a, type: nothing}"),
      "spec/types/thing.ksy:3:19: error: there is no type `nothing`. Declare it under `types`, or import its file.",
    ],
    [
      "an unknown enum",
      fields("{id: a, type: u1, enum: nothing, valid: {in-enum: true}}"),
      "spec/types/thing.ksy:3:29: error: there is no enum `nothing`. Declare it under `enums`, or import its file and write `file::name`.",
    ],
    [
      "an import of nothing",
      { "types/thing.ksy": "meta: {id: thing, endian: le, imports: [other]}\nseq: [{id: a, type: u1}]\n" },
      "spec/types/thing.ksy:1:41: error: there is no file `spec/types/other.ksy`. Write the path from this file, without `.ksy`.",
    ],
    [
      "two fields of one name",
      fields("{id: a, type: u1}", "{id: a, type: u2}"),
      "spec/types/thing.ksy:4:10: error: there are two fields `a`. Give each field a name of its own.",
    ],
    [
      "two enum values of one number",
      typeFile("enums:", "  kind: {1: one, 0x01: uno}"),
      "spec/types/thing.ksy:3:18: error: this is not YAML: Map keys must be unique. Mend the syntax.",
    ],
    [
      "an enum value that no field holds",
      typeFile("enums:", "  kind: {4294967296: huge}"),
      "spec/types/thing.ksy:3:22: error: 4294967296 is not a value for an enum. Choose one from 0 to 4294967295.",
    ],
    [
      "two types of one name",
      {
        ...typeFile("seq: [{id: a, type: u1}]"),
        "types/other.ksy":
          "meta: {id: other, endian: le}\nseq: [{id: a, type: u1}]\ntypes:\n  thing: {seq: [{id: a, type: u1}]}\n",
      },
      "spec/types/thing.ksy:1:12: error: `thing` is declared in spec/types/other.ksy:4 already. Give each type and enum a name of its own.",
    ],
    [
      "a type called like one of the generated code",
      typeFile("seq: [{id: a, type: u1}]", "types:", "  byte_reader: {seq: [{id: a, type: u1}]}"),
      "spec/types/thing.ksy:4:3: error: `byte_reader` would be called ByteReader, which the generated code has already. Choose another name.",
    ],

    [
      "a size that comes later",
      fields("{id: a, size: len_a}", "{id: len_a, type: u1}"),
      "spec/types/thing.ksy:3:19: error: `size: len_a` names a field that comes later. Put a `len_…` field before it.",
    ],
    [
      "a count that comes later",
      fields("{id: a, type: u1, repeat: expr, repeat-expr: num_a}", "{id: num_a, type: u1}"),
      "spec/types/thing.ksy:3:50: error: `repeat-expr: num_a` names a field that comes later. Put a `num_…` field before it.",
    ],
    [
      "a size of no field",
      fields("{id: a, size: len_a}"),
      "spec/types/thing.ksy:3:19: error: `size: len_a` names no field of this type. Put a `len_…` field before it.",
    ],
    [
      "a size that is calculated",
      fields("{id: len_a, type: u1}", "{id: a, size: len_a - 1}"),
      "spec/types/thing.ksy:4:19: error: `size: len_a - 1` is more than the id of a field. Write the id of one earlier `len_…` field.",
    ],
    [
      "a size that is no expression",
      fields("{id: len_a, type: u1}", "{id: a, size: len_a * 2}"),
      "spec/types/thing.ksy:4:19: error: `size: len_a * 2` is not an expression of this profile. Write an integer, the id of an earlier field, or `enum::value`.",
    ],
    [
      "a size of zero",
      fields("{id: a, size: 0}"),
      "spec/types/thing.ksy:3:19: error: `size: 0` leaves nothing. Write a size of 1 or more, or remove the field.",
    ],
    [
      "a size that is no count",
      fields("{id: len_a, type: s1}", "{id: a, size: len_a}"),
      "spec/types/thing.ksy:4:19: error: `size: len_a` names a field that is not a u1, u2 or u4. Use such a field, without an enum.",
    ],
    [
      "a length called otherwise",
      fields("{id: extent, type: u1}", "{id: a, size: extent}"),
      "spec/types/thing.ksy:4:19: error: `size: extent` names a field that is not called `len_…`. Call it `len_…`.",
    ],
    [
      "a length of nothing",
      fields("{id: len_a, type: u1}"),
      "spec/types/thing.ksy:3:10: error: nothing is measured by `len_a`. Write `size: len_a` where it counts, or give it another name.",
    ],
    [
      "a length without a bound",
      fields("{id: len_a, type: u2}", "{id: a, size: len_a}"),
      "spec/types/thing.ksy:3:10: error: `len_a` states no bound. Add `valid: {max: …}`.",
    ],
    [
      "a count without a bound",
      fields("{id: num_a, type: u4}", "{id: a, type: u1, repeat: expr, repeat-expr: num_a}"),
      "spec/types/thing.ksy:3:10: error: `num_a` states no bound. Add `valid: {max: …}`.",
    ],
    [
      "a constant size of a type",
      typeFile("seq: [{id: a, type: b, size: 4}]", "types:", "  b: {seq: [{id: a, type: u1}]}"),
      "spec/types/thing.ksy:2:30: error: the type `b` is given a constant size. Use `size: len_…`, or none: the type knows where it ends.",
    ],
    [
      "a size of every element",
      fields(
        "{id: num_a, type: u1}",
        "{id: len_a, type: u1}",
        "{id: a, size: len_a, repeat: expr, repeat-expr: num_a}",
      ),
      "spec/types/thing.ksy:5:19: error: every element of `a` would have the same `size`. Put the length and what it measures into a type, and repeat that.",
    ],
    [
      "a size of a number",
      fields("{id: a, type: u4, size: 4}"),
      "spec/types/thing.ksy:3:29: error: the number `a` has a `size`. Remove it; the type says it.",
    ],
    [
      "a size and size-eos",
      fields("{id: a, size: 4, size-eos: true}"),
      "spec/types/thing.ksy:3:19: error: `a` has `size` and `size-eos`. Keep one of them.",
    ],
    [
      "size-eos of every element",
      fields("{id: a, size-eos: true, repeat: eos}"),
      "spec/types/thing.ksy:3:23: error: every element of `a` would go on to the end. Remove `size-eos` or `repeat`.",
    ],
    [
      "a text without a length",
      fields("{id: a, type: str}"),
      "spec/types/thing.ksy:3:19: error: the text `a` has no length. Add `size: len_…`, a number, or `size-eos: true`.",
    ],
    [
      "repeat without a count",
      fields("{id: a, type: u1, repeat: expr}"),
      "spec/types/thing.ksy:3:31: error: `a` has `repeat: expr` but no `repeat-expr`. Add `repeat-expr: num_…`.",
    ],
    [
      "a count without repeat",
      fields("{id: num_a, type: u1}", "{id: a, type: u1, repeat-expr: num_a}"),
      "spec/types/thing.ksy:4:36: error: `a` has `repeat-expr` but no `repeat`. Add `repeat: expr`.",
    ],
    [
      "repeated bits",
      fields("{id: a, type: b8, repeat: eos}"),
      "spec/types/thing.ksy:3:10: error: `a` repeats bits. Put it into a type, and repeat that.",
    ],

    [
      "a repeated constant",
      fields("{id: a, type: u1, valid: 1, repeat: eos}"),
      "spec/types/thing.ksy:3:10: error: `a` repeats a constant. Put it into a type, and repeat that.",
    ],
    [
      "a bound by a constant field",
      fields("{id: a, type: u1, valid: 3}", "{id: b, type: u1, valid: {max: a}}"),
      "spec/types/thing.ksy:4:36: error: `max: a` names no earlier integer of this type. Write a number, or the id of a field before this one.",
    ],
    [
      "a field after size-eos",
      fields("{id: a, size-eos: true}", "{id: b, type: u1}"),
      "spec/types/thing.ksy:4:10: error: `b` comes after `a`, which goes on to the end. Put it before `a`, or give that a size.",
    ],
    [
      "a field after repeat: eos",
      fields("{id: a, type: u1, repeat: eos}", "{id: b, type: u1}"),
      "spec/types/thing.ksy:4:10: error: `b` comes after `a`, which goes on to the end. Put it before `a`, or give that a size.",
    ],
    [
      "a field after a type that goes on to the end",
      typeFile(
        "seq: [{id: a, type: b}, {id: c, type: u1}]",
        "types:",
        "  b: {seq: [{id: a, size-eos: true}]}",
      ),
      "spec/types/thing.ksy:2:30: error: `c` comes after `a`, which goes on to the end. Put it before `a`, or give that a size.",
    ],
    [
      "a type that contains itself",
      typeFile("seq: [{id: a, type: b}]", "types:", "  b: {seq: [{id: c, type: b}]}"),
      "spec/types/thing.ksy:4:18: error: `c` contains the type that it is in. Describe what is nested by a length and octets.",
    ],
    [
      "an element of no octets",
      typeFile("seq: [{id: a, type: b, repeat: eos}]", "types:", "  b: {seq: []}"),
      "spec/types/thing.ksy:2:12: error: an element of `a` may be of no octets at all. Give each element a field of at least one octet.",
    ],
    [
      "an element that goes on to the end",
      typeFile(
        "seq: [{id: a, type: b, repeat: eos}]",
        "types:",
        "  b: {seq: [{id: a, type: u1}, {id: c, size-eos: true}]}",
      ),
      "spec/types/thing.ksy:2:12: error: an element of `a` goes on to the end, and leaves nothing for the next. Give the last field of `b` a length.",
    ],
    [
      "bits that do not fill octets",
      fields("{id: a, type: b1}", "{id: b, type: b3}", "{id: c, type: u1}"),
      "spec/types/thing.ksy:3:10: error: the 4 bits from `a` on do not fill one, two or four octets. Add `id: reserved_…`, `type: b4`, `valid: 0`.",
    ],
    [
      "more bits than an integer has",
      fields("{id: a, type: b20}", "{id: b, type: b20}"),
      "spec/types/thing.ksy:3:10: error: the 40 bits from `a` on do not fill one, two or four octets. Divide them.",
    ],

    [
      "a bound outside of the type",
      fields("{id: a, type: u1, valid: {max: 300}}"),
      "spec/types/thing.ksy:3:36: error: `max: 300` is not among what a u1 holds. Write a value from 0 to 255, or use a wider type.",
    ],
    [
      "a constant outside of the type",
      fields("{id: a, type: u1, valid: 256}"),
      "spec/types/thing.ksy:3:30: error: `valid: 256` is not among what a u1 holds. Write a value from 0 to 255, or use a wider type.",
    ],
    [
      "a negative bound of an unsigned type",
      fields("{id: a, type: u1, valid: {min: -1}}"),
      "spec/types/thing.ksy:3:36: error: `min: -1` is not among what a u1 holds. Write a value from 0 to 255, or use a wider type.",
    ],
    [
      "a minimum above the maximum",
      fields("{id: a, type: u1, valid: {min: 5, max: 4}}"),
      "spec/types/thing.ksy:3:30: error: `a` has to be at least 5 and at most 4. Put min at or below max.",
    ],
    [
      "two forms of valid",
      fields("{id: a, type: u1, valid: {min: 5, any-of: [5]}}"),
      "spec/types/thing.ksy:3:30: error: `valid` of `a` has more than one form. Keep one of a value, min and max, any-of, in-enum.",
    ],
    [
      "valid of what is no integer",
      fields("{id: a, size: 4, valid: {min: 5}}"),
      "spec/types/thing.ksy:3:29: error: `valid` on `a`, which is not an integer. Bound its length instead, or use `contents`.",
    ],
    [
      "a bound by a later field",
      fields("{id: a, type: u1, valid: {max: b}}", "{id: b, type: u1}"),
      "spec/types/thing.ksy:3:36: error: `max: b` names no earlier integer of this type. Write a number, or the id of a field before this one.",
    ],
    [
      "a value that names a field",
      fields("{id: b, type: u1}", "{id: a, type: u1, valid: {eq: b}}"),
      "spec/types/thing.ksy:4:35: error: `valid: b` names a field. Write a constant; only min and max may name a field.",
    ],
    [
      "an unknown enum value in valid",
      typeFile(
        "seq: [{id: a, type: u1, enum: kind, valid: {eq: 'kind::two'}}]",
        "enums:",
        "  kind: {1: one}",
      ),
      "spec/types/thing.ksy:2:49: error: `valid: kind::two` is not a value. Write a number, or `enum::value` of an enum that is known here.",
    ],
    [
      "a field with an enum that is neither closed nor open",
      typeFile("seq: [{id: a, type: u1, enum: kind}]", "enums:", "  kind: {1: one}"),
      "spec/types/thing.ksy:2:12: error: `a` does not say what becomes of a value that `kind` does not name. Add `valid: {in-enum: true}` to refuse it, or `-mudem-open: true` to take it.",
    ],
    [
      "a field with an enum that is closed and open",
      typeFile(
        "seq: [{id: a, type: u1, enum: kind, valid: {in-enum: true}, -mudem-open: true}]",
        "enums:",
        "  kind: {1: one}",
      ),
      "spec/types/thing.ksy:2:74: error: `a` is open and closed. Keep `valid` or `-mudem-open`.",
    ],
    [
      "an enum wider than its field",
      typeFile(
        "seq: [{id: a, type: u1, enum: kind, -mudem-open: true}]",
        "enums:",
        "  kind: {1: one, 256: more}",
      ),
      "spec/types/thing.ksy:2:31: error: `more` of `kind` is 256, and a u1 ends at 255. Use a wider type for the field.",
    ],
    [
      "in-enum without an enum",
      fields("{id: a, type: u1, valid: {in-enum: true}}"),
      "spec/types/thing.ksy:3:40: error: `in-enum` on `a`, which has no enum. Add `enum: …`, or another form of `valid`.",
    ],
    [
      "open without an enum",
      fields("{id: a, type: u1, -mudem-open: true}"),
      "spec/types/thing.ksy:3:36: error: `-mudem-open` on `a`, which has no enum. Remove it.",
    ],
    [
      "an enum of a text",
      typeFile("seq: [{id: a, type: str, size: 4, enum: kind}]", "enums:", "  kind: {1: one}"),
      "spec/types/thing.ksy:2:41: error: `a` has an enum but is no integer. Give it an integer type.",
    ],
    [
      "an enum of one bit",
      typeFile(
        "seq: [{id: a, type: b1, enum: kind, -mudem-open: true}, {id: b, type: b7}]",
        "enums:",
        "  kind: {1: one}",
      ),
      "spec/types/thing.ksy:2:31: error: `a` is a single bit with an enum. Use the boolean, or two bits or more.",
    ],
    [
      "a reserved field that may be anything",
      fields("{id: reserved, type: u1}"),
      "spec/types/thing.ksy:3:10: error: `reserved` is reserved but may be other than 0. Add `valid: 0`.",
    ],
    [
      "a reserved constant that is not zero",
      fields("{id: reserved, contents: [0, 1]}"),
      "spec/types/thing.ksy:3:10: error: `reserved` is reserved but may be other than 0. Add `valid: 0`.",
    ],
    [
      "contents with a size",
      fields("{id: a, contents: ab, size: 2}"),
      "spec/types/thing.ksy:3:10: error: `a` has `contents` and a type or a size. Leave `contents` alone; it says both.",
    ],
    [
      "contents that are none",
      fields("{id: a, contents: []}"),
      "spec/types/thing.ksy:3:23: error: `contents` is empty. Write the octets, or remove the field.",
    ],
    [
      "contents that are no octets",
      fields("{id: a, contents: [1, 256]}"),
      "spec/types/thing.ksy:3:27: error: `contents` is neither a text nor octets. Write a text, or a list of octets from 0 to 255.",
    ],
    [
      "a 64-bit field that is neither exact nor a bigint",
      fields("{id: a, type: u8}", "{id: b, type: s8, valid: {min: 0}}"),
      "spec/types/thing.ksy:3:10: error: `a` may be above 2^53, where a number is not exact. Add `valid: {max: '9007199254740991'}`, or `-mudem-bigint: true` with the reason in `doc`.",
      "spec/types/thing.ksy:4:10: error: `b` may be beyond 2^53 in either direction, where a number is not exact. Add `valid: {max: '9007199254740991'}`, or `-mudem-bigint: true` with the reason in `doc`.",
    ],
    [
      "a bigint of 32 bits",
      fields("{id: a, type: u4, -mudem-bigint: true}"),
      "spec/types/thing.ksy:3:38: error: `-mudem-bigint` on `u4` has no effect. Keep it for u8 and s8.",
    ],

    [
      "a frame without metadata",
      protocol({
        "frames/answer.ksy": [
          [
            "-mudem-frame:\n  sender: broker\n  scope: channel\n  states: [open]\n  violation: illegal_frame\n",
            "",
          ],
        ],
      }),
      "spec/frames/answer.ksy:1:12: error: the frame `answer` does not say who sends it and when. Add `-mudem-frame`.",
    ],
    [
      "a frame without a sender",
      protocol({ "frames/answer.ksy": [["  sender: broker\n", ""]] }),
      "spec/frames/answer.ksy:3:3: error: `-mudem-frame` has no `sender`. Add `sender: client`.",
    ],
    [
      "an unknown sender and scope",
      protocol({
        "frames/answer.ksy": [
          ["sender: broker", "sender: server"],
          ["scope: channel", "scope: stream"],
        ],
      }),
      "spec/frames/answer.ksy:3:11: error: `sender: server` is unknown. Write one of client, broker, both.",
      "spec/frames/answer.ksy:4:10: error: `scope: stream` is unknown. Write one of connection, channel.",
    ],
    [
      "an unknown key of a frame",
      protocol({ "frames/answer.ksy": [["  states:", "  state: open\n  states:"]] }),
      "spec/frames/answer.ksy:5:3: error: `state` is not a key of `-mudem-frame`. Remove it, or write one of sender, scope, violation, states, sends, receives, replies, errors, rules, view.",
    ],
    [
      "a frame without states",
      protocol({ "frames/answer.ksy": [["  states: [open]\n", ""]] }),
      "spec/frames/answer.ksy:3:3: error: the frame `answer` does not say in which states it is legal. Add `states: [open]`, or both `sends: {…}` and `receives: {…}`.",
    ],
    [
      "a frame with both forms of states",
      protocol({
        "frames/answer.ksy": [["  states: [open]\n", "  states: [open]\n  sends: {open: open}\n"]],
      }),
      "spec/frames/answer.ksy:3:3: error: the frame `answer` has `states` and `sends` or `receives`. Keep `states` when no state follows, the others when one does.",
    ],
    [
      "an unknown state",
      protocol({ "frames/answer.ksy": [["[open]", "[opened]"]] }),
      "spec/frames/answer.ksy:5:12: error: a channel has no state `opened`. Write one of idle, open.",
      "spec/frames/ask.ksy:6:20: error: `ask`, received in state `idle`, leads to `open`, in which none of its replies may be sent. Let one of them be sent in that state, or name another state.",
    ],
    [
      "a reply that is no frame",
      protocol({ "frames/ask.ksy": [["[answer]", "[answer, no_answer]"]] }),
      "spec/frames/ask.ksy:7:21: error: there is no frame `no_answer`. Write the id of a frame.",
    ],
    [
      "a reply from the same side",
      protocol({ "frames/ask.ksy": [["[answer]", "[answer, ask]"]] }),
      "spec/frames/ask.ksy:7:21: error: `ask` cannot answer `ask`: both are sent by the client. Name a frame of the other side.",
    ],
    [
      "a reply that does not say what it answers",
      protocol({ "frames/answer.ksy": [["id: request", "id: number"]] }),
      "spec/frames/ask.ksy:7:13: error: `answer` cannot answer `ask`: it has no field `request`. Add the field, or name another frame.",
    ],
    [
      "a reply of the connection to a channel",
      protocol({ "frames/answer.ksy": [["scope: channel", "scope: connection"]] }),
      "spec/frames/ask.ksy:7:13: error: `answer` cannot answer `ask`: it belongs to no channel. Name a frame of scope channel.",
    ],
    [
      "a request after which no reply is legal",
      protocol({ "frames/answer.ksy": [["[open]", "[idle]"]] }),
      "spec/frames/ask.ksy:6:20: error: `ask`, received in state `idle`, leads to `open`, in which none of its replies may be sent. Let one of them be sent in that state, or name another state.",
    ],
    [
      "unknown error codes",
      protocol({
        "frames/ask.ksy": [
          ["illegal_frame", "illegal"],
          ["[refused]", "[refusal]"],
        ],
      }),
      "spec/frames/ask.ksy:8:14: error: there is no error code `illegal`. Add it to the enum `error_code`, or write one of its values.",
      "spec/frames/ask.ksy:9:12: error: there is no error code `refusal`. Add it to the enum `error_code`, or write one of its values.",
    ],
    [
      "an unknown rule",
      protocol({ "frames/ask.ksy": [["ASK-001", "ASK-002"]] }),
      "spec/frames/ask.ksy:10:11: error: there is no rule ASK-002. Write it in protocol.md, or remove it here.",
    ],
    [
      "a frame with a field that every frame has",
      protocol({
        "frames/answer.ksy": [["id: request", "id: channel"]],
        "frames/ask.ksy": [["id: request", "id: number"]],
      }),
      "spec/frames/answer.ksy:8:10: error: the frame `answer` has a field `channel`, and every frame has one already. Choose another name.",
    ],
    [
      "a state that nothing leads to",
      protocol({ "frame.ksy": [["open: In use.", "open: In use., lost: Never."]] }),
      "spec/frame.ksy:4:69: error: no frame leads a channel to the state `lost`. Add a step to it, or remove it.",
    ],
    [
      "an unknown initial state",
      protocol({ "frame.ksy": [["initial: idle", "initial: ready"]] }),
      "spec/frame.ksy:4:22: error: a channel has no state `ready`. Write one of idle, open.",
    ],
    [
      "a lifecycle without channels",
      protocol({
        "frame.ksy": [["  channel: {initial: idle, states: {idle: Not used., open: In use.}}\n", ""]],
      }),
      "spec/frame.ksy:3:3: error: `-mudem-lifecycle` has no `channel`. Add `channel: {initial: …, states: {…}}`.",
    ],
    [
      "an envelope without a lifecycle",
      protocol({
        "frame.ksy": [
          [
            "-mudem-lifecycle:\n  connection: {initial: open, states: {open: Always.}}\n  channel: {initial: idle, states: {idle: Not used., open: In use.}}\n",
            "",
          ],
        ],
      }),
      "spec/frame.ksy:1:12: error: the envelope names no states. Add `-mudem-lifecycle`.",
    ],
    [
      "a frame type without a case",
      protocol({ "frame.ksy": [["        frame_type::answer: answer\n", ""]] }),
      "spec/frame.ksy:22:27: error: the frame type `answer` has no case. Add `frame_type::answer: answer` to the cases of the body.",
    ],
    [
      "a case without a frame type",
      protocol({ "frame.ksy": [["{1: ask, 2: answer}", "{1: ask}"]] }),
      "spec/frame.ksy:18:9: error: `frame_type::answer` is no frame type. Add it to the enum `frame_type`, or remove the case.",
      "spec/frames/answer.ksy:1:12: error: the frame `answer` has no frame type. Add it to the enum `frame_type` of frame.ksy.",
    ],
    [
      "a case of another type",
      protocol({ "frame.ksy": [["frame_type::answer: answer", "frame_type::answer: ask"]] }),
      "spec/frame.ksy:18:29: error: the frame type `answer` has the body `ask`. Write `answer`.",
    ],
    [
      "a frame type without a file",
      protocol({ "frame.ksy": [["2: answer}", "2: answer, 3: third}"]] }),
      "spec/frame.ksy:23:38: error: the frame type `third` has no case. Add `frame_type::third: third` to the cases of the body.",
      "spec/frame.ksy:23:38: error: the frame type `third` has no file. Add `frames/third.ksy`.",
    ],
    [
      "a frame that is not imported",
      protocol({ "frame.ksy": [["frames/ask, frames/answer", "frames/ask"]] }),
      "spec/frame.ksy:23:27: error: the file of the frame type `answer` is not imported. Add `frames/answer` to the imports.",
    ],
    [
      "an envelope without a case for the unknown",
      protocol({ "frame.ksy": [["        _: unknown\n", ""]] }),
      "spec/frame.ksy:15:18: error: the body has no type for a frame type that is not known. Add `_: unknown`, and a type `unknown` of one field `payload` with `size-eos: true`.",
    ],
    [
      "a body of another size",
      protocol({ "frame.ksy": [["len_frame - 12", "len_frame - 8"]] }),
      "spec/frame.ksy:13:11: error: the body has `size: len_frame - 8`. Write `size: len_frame - 12`, for a header of 12 octets.",
    ],
    [
      "a body chosen by another field",
      protocol({ "frame.ksy": [["switch-on: frame_type", "switch-on: channel"]] }),
      "spec/frame.ksy:15:18: error: the body is chosen by `channel`. Write `switch-on: frame_type`.",
    ],
    [
      "a header field out of place",
      protocol({
        "frame.ksy": [
          [
            "  - {id: reserved, type: u2, valid: 0}\n  - {id: channel, type: u4}\n",
            "  - {id: channel, type: u4}\n  - {id: reserved, type: u2, valid: 0}\n",
          ],
        ],
      }),
      "spec/frame.ksy:10:10: error: `channel` of 4 octets lies at octet 6 of every frame, which is no multiple of 4. Put it elsewhere, or a reserved field before it.",
    ],
    [
      "a header without a channel",
      protocol({ "frame.ksy": [["id: channel, type: u4", "id: lane, type: u4"]] }),
      "spec/frame.ksy:1:12: error: the header has no `channel` of type u4. Add it; every frame needs it.",
    ],
    [
      "frames without an envelope",
      { "frames/ask.ksy": ASK, "types/codes.ksy": CODES, "protocol.md": PROSE },
      "spec/frames/ask.ksy:1:12: error: the frame `ask` has no frame type. Add `frame.ksy`, which gives it one.",
    ],
    [
      "a frame used as a type",
      protocol({
        "frames/ask.ksy": [
          ["[../types/codes]", "[../types/codes, answer]"],
          ["{id: request, type: u4}", "{id: request, type: u4}\n  - {id: inner, type: answer}"],
        ],
      }),
      "spec/frames/ask.ksy:13:23: error: `answer` is a frame. Move what both need to a file in `types/`.",
    ],
    [
      "an error code without metadata",
      protocol({
        "types/codes.ksy": [[", -mudem-error: {scope: request, definite: true, retry: false}", ""]],
      }),
      "spec/types/codes.ksy:5:13: error: the error code `refused` does not say what it ends. Write it out with `id`, `doc` and `-mudem-error: {scope: …, definite: …, retry: …}`.",
    ],
    [
      "an error code with half of it",
      protocol({
        "types/codes.ksy": [
          ["{scope: request, definite: true, retry: false}", "{scope: world, definite: true}"],
        ],
      }),
      "spec/types/codes.ksy:5:36: error: `-mudem-error` has no `retry`. Add `retry: false`.",
      "spec/types/codes.ksy:5:44: error: `scope: world` is unknown. Write one of connection, channel, request, message, delivery.",
    ],
    [
      "two rules of one id",
      protocol({
        "protocol.md": [["Ask.\n", "Ask.\n\n**[ASK-001] MAY** Ask again.\n\n**[ASK-2] MUST** Do not.\n"]],
      }),
      "spec/protocol.md:3:1: error: the rule ASK-001 stands in line 1 already. Give each rule an id of its own.",
      "spec/protocol.md:5:1: error: a paragraph begins like a rule but is none. Write `**[FRM-001] MUST** One sentence.`.",
    ],
    [
      "a fixed field out of place",
      protocol({
        "frames/answer.ksy": [
          [
            "{id: request, type: u4}",
            "{id: request, type: u4}\n  - {id: flag, type: u1}\n  - {id: total, type: u2}\n",
          ],
        ],
      }),
      "spec/frames/answer.ksy:10:10: error: `total` of 2 octets lies at octet 17 of the frame `answer`, which is no multiple of 2. Put it elsewhere, or a reserved field before it.",
    ],
    [
      "a nested fixed field out of place",
      protocol({
        "frames/answer.ksy": [
          [
            "{id: request, type: u4}",
            "{id: request, type: u4}\n  - {id: flag, type: u2}\n  - {id: inner, type: pair}\ntypes:\n  pair: {seq: [{id: a, type: u4}]}\n",
          ],
        ],
      }),
      "spec/frames/answer.ksy:12:21: error: `a` of 4 octets lies at octet 18 of the frame `answer`, which is no multiple of 4. Put it elsewhere, or a reserved field before it.",
    ],
    [
      "a fixed field after a varying one",
      protocol({ "frames/ask.ksy": [["size: len_text}", "size: len_text}\n  - {id: late, type: u1}"]] }),
      "spec/frames/ask.ksy:15:10: error: `late` has a constant length and comes after `text`, which has not. Put it before `text`.",
    ],
    [
      "a view of a frame with parts in the way",
      protocol({
        "frames/answer.ksy": [
          ["  violation", "  view: true\n  violation"],
          [
            "{id: request, type: u4}",
            "{id: request, type: u4}\n  - {id: num_words, type: u1}\n  - {id: words, type: word, repeat: expr, repeat-expr: num_words}\n  - {id: rest, size-eos: true}\ntypes:\n  word: {seq: [{id: len_word, type: u1}, {id: word, type: str, size: len_word}]}\n",
          ],
        ],
      }),
      "spec/frames/answer.ksy:6:9: error: the frame `answer` has a view, but the octets of `words` can be told only by reading it. Give `words` a `size: len_…`, put it last, or remove `view`.",
    ],
    [
      "a view with two accessors of one name",
      protocol({
        "frames/answer.ksy": [
          ["  violation", "  view: true\n  violation"],
          [
            "{id: request, type: u4}",
            "{id: request, type: u4}\n  - {id: body_length, type: u4}\n  - {id: body, size-eos: true}",
          ],
        ],
      }),
      "spec/frames/answer.ksy:11:10: error: `body_length` and `body` of the frame `answer` would both have the accessor `bodyLength` in its view. Choose another name.",
    ],
  ];

describe("a mistake in a specification is refused with a sentence", () => {
  it("and a specification without one is not", () => {
    assert.deepEqual(diagnosticsOf(protocol()), []);
  });

  for (const [name, sources, ...expected] of REFUSALS) {
    it(name, () => assert.deepEqual(diagnosticsOf(sources), expected));
  }
});
