meta:
  id: broken
  endian: le
seq:
  - id: a
    type: strz
    encoding: UTF-8
    enum: e
enums:
  e: {1: x}
