meta:
  id: broken
  endian: le
seq:
  - id: a
    contents: [1, 256]
