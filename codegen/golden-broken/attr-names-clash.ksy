meta:
  id: broken
  endian: le
seq:
  - id: a_b
    type: u1
  - id: a__b
    type: u1
