meta:
  id: broken
  endian: le
seq:
  - id: a
    contents: [1]
    valid: '[1]'
