meta:
  id: broken
  endian: le
instances:
  a: {value: 1, pos: 3}
