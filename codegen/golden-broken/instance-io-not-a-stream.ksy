meta:
  id: broken
  endian: le
instances:
  a: {io: 5, pos: 1, type: u1}
