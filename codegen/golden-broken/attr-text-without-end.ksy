meta:
  id: broken
  endian: le
seq:
  - id: a
    type: str
    encoding: UTF-8
