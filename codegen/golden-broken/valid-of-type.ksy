meta:
  id: broken
  endian: le
seq:
  - id: a
    type: t
    valid: 1
types:
  t: {}
