meta:
  id: broken
  endian: le
seq:
  - id: a
    size: len_a
  - id: len_a
    type: u1
