meta:
  id: broken
  endian: le
enums:
  e: {1: x}
instances:
  a: {value: '"x"', enum: e}
