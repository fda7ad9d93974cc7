meta:
  id: broken
  endian: le
seq:
  - id: a
    type: outer::nope
types:
  outer: {}
