meta:
  id: broken
  endian: le
seq:
  - id: a
    size: _
