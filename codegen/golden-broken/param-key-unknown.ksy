meta:
  id: broken
  endian: le
params:
  - {id: p, type: u1, size: 3}
