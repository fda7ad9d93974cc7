meta:
  id: broken
  endian: le
seq:
  - id: a
    type: b3
  - id: b
    type: b5le
