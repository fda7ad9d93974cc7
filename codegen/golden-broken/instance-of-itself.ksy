meta:
  id: broken
  endian: le
instances:
  a: {value: b}
  b: {value: a + 1}
