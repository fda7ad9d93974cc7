meta:
  id: broken
  endian: le
seq:
  - id: a
    terminator: 0
    pad-right: 1
