meta:
  id: broken
  endian: le
enums:
  e: {one: x}
