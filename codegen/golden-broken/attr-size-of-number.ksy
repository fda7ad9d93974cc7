meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u4
    size: 4
