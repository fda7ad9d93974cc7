meta:
  id: broken
  endian: le
instances:
  a: {doc: x}
