meta:
  id: broken
  endian: le
seq:
  - id: a
    type: t
types:
  t: {seq: [{id: x, type: u1}, {id: y, type: t}]}
