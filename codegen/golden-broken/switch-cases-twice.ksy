meta:
  id: broken
  endian: le
seq:
  - id: t
    type: u1
  - id: a
    type: {switch-on: t, cases: {1: u1, 0x1: u2}}
