meta:
  id: broken
  endian: le
seq:
  - id: a
    size-eos: true
  - id: b
    type: u1
