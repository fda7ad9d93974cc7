meta:
  id: floats
  endian: le
  bit-endian: le
  encoding: UTF-8
seq:
  - {id: single, type: f4}
  - {id: double, type: f8}
