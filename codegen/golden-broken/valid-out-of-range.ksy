meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u1
    valid: 300
  - id: b
    type: s1
    valid: {min: -129}
