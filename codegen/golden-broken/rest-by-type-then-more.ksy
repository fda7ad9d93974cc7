meta:
  id: broken
  endian: le
seq:
  - id: a
    type: t
  - id: b
    type: u1
types:
  t: {seq: [{id: x, size-eos: true}]}
