meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u1
    if: _index == 2
