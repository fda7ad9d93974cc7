meta:
  id: big_integers
  endian: le
  bit-endian: le
  encoding: UTF-8
doc: 64-bit integers that are asked for as bigint.
seq:
  - {id: hash, type: u8, -mudem-bigint: true, doc: A hash uses all 64 bits.}
  - {id: skew, type: s8, -mudem-bigint: true, valid: {min: -1000}}
