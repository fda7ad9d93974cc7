meta:
  id: broken
  endian: le
seq:
  - id: a
    value: 4
