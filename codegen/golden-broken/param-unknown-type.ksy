meta:
  id: broken
  endian: le
params:
  - {id: p, type: nope}
