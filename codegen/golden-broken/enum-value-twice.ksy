meta:
  id: broken
  endian: le
enums:
  e: {1: x, 0x1: y}
