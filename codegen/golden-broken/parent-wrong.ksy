meta:
  id: broken
  endian: le
seq:
  - {id: x, type: u1}
  - {id: a, type: t, parent: x}
types:
  t: {}
