meta:
  id: broken
  endian: le
seq:
  - id: a
    type: {switch-on: t, cases: {1: u1}}
