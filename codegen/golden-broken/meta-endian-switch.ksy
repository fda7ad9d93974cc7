meta:
  id: broken
  endian: {switch-on: 1, cases: {1: xx}}
seq:
  - {id: a, type: u2}
