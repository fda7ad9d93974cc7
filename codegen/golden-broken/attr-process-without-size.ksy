meta:
  id: broken
  endian: le
seq:
  - id: a
    type: t
    process: zlib
types:
  t: {seq: [{id: x, type: u1}]}
