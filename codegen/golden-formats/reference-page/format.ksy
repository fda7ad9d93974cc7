meta: {id: reference, endian: le}
doc: A small format.
doc-ref: https://example.com/reference
seq:
  - {id: magic, contents: [0x4d, 0x4b]}
  - {id: flag, type: b1, doc: Whether there is more.}
  - {id: level, type: b7, valid: {max: 5}}
  - {id: kind, type: u1, enum: kind, valid: {in-enum: true}}
  - {id: len_name, type: u1}
  - {id: name, type: str, size: len_name, encoding: UTF-8, doc: "Of the | thing."}
  - {id: more, type: 'part(level)', if: flag}
  - {id: words, type: u2be, repeat: until, repeat-until: _ == 0}
  - id: body
    size-eos: true
    type: {switch-on: kind, cases: {'kind::one': part(1)}}
instances:
  twice: {value: level * 2}
  first: {pos: 0, type: u1}
types:
  part:
    params: [{id: count, type: u1, doc: How many.}]
    seq: [{id: data, size: count, process: xor(7)}]
enums:
  kind: {1: {id: one, doc: The first.}, 2: two}
