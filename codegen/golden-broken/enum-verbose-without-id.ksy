meta:
  id: broken
  endian: le
enums:
  e: {1: {doc: x}}
