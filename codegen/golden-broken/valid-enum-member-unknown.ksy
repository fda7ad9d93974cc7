meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u1
    enum: e
    valid: e::zzz
enums:
  e: {1: x}
