meta:
  id: broken
  endian: le
seq:
  - id: a
    type: {switch-on: 1, cases: {1: u1}, extra: 2}
