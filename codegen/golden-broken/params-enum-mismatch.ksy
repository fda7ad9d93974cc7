meta:
  id: broken
  endian: le
seq:
  - {id: a, type: 't(1)'}
types:
  t: {params: [{id: p, type: u1, enum: e}]}
enums:
  e: {1: x}
