meta:
  id: bounds
  endian: le
  bit-endian: le
  encoding: UTF-8
doc: Bounds that name another field.
seq:
  - {id: first, type: u8, valid: {min: 1, max: '9007199254740991'}}
  - {id: last, type: u8, valid: {min: first, max: '9007199254740991'}}
  - {id: limit, type: u2}
  - {id: len_body, type: u2, valid: {max: limit}}
  - {id: body, size: len_body}
