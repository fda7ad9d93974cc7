meta:
  id: broken
  endian: le
seq:
  - id: a
    type: str
    size: 3
