meta:
  id: broken
  endian: le
seq:
  - id: a
    size: 3
    include: true
