meta:
  id: octets
  endian: le
  bit-endian: le
  encoding: UTF-8
seq:
  - {id: token, size: 8}
  - {id: len_both, type: u4, valid: {max: 65536}, doc: Of `left` and of `right`.}
  - {id: left, size: len_both}
  - {id: right, size: len_both}
