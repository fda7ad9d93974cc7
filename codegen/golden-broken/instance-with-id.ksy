meta:
  id: broken
  endian: le
instances:
  a: {id: b, value: 1}
