meta:
  id: constants
  endian: le
  bit-endian: le
  encoding: UTF-8
doc: What the encoder knows by itself.
seq:
  - {id: magic, contents: [0x4d, DEM]}
  - {id: version, type: u1, valid: 3}
  - {id: reserved_header, contents: [0, 0, 0]}
  - {id: reserved, type: u4, valid: 0}
  - {id: value, type: u1}
