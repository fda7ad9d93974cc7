meta:
  id: broken
  endian: le
seq:
  - {id: a, type: t}
types:
  t: {params: [{id: p, type: u1}]}
