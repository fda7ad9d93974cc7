meta:
  id: broken
  endian: le
seq:
  - id: t
    type: u1
    enum: e
  - id: a
    type: {switch-on: t, cases: {'e::y': u1}}
enums:
  e: {1: x}
