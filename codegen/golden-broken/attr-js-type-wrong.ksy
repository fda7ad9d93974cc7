meta:
  id: broken
  endian: le
seq:
  - id: a
    type: u8
    -js-type: string
