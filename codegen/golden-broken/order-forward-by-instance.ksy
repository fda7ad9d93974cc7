meta:
  id: broken
  endian: le
seq:
  - id: a
    size: twice
  - id: half
    type: u1
instances:
  twice:
    value: half * 2
