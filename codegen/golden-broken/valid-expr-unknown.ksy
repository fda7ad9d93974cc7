meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u1
    valid: {expr: bar}
