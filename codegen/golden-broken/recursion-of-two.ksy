meta:
  id: broken
  endian: le
seq:
  - id: a
    type: t
types:
  t: {seq: [{id: y, type: u}]}
  u: {seq: [{id: z, type: t}]}
