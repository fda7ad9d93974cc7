meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u1
    valid: {min: 5, max: 4}
