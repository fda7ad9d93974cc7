meta:
  id: broken
  endian: le
seq:
  - id: a
    type: str
    size: 3
    encoding: KLINGON
