meta:
  id: broken
  endian: le
enums:
  e: [x, y]
