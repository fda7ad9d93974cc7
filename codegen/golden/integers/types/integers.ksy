meta:
  id: integers
  endian: le
  bit-endian: le
  encoding: UTF-8
doc: Whole numbers of every width, each with its range or a narrower one.
seq:
  - {id: any_octet, type: u1}
  - {id: percent, type: u1, valid: {max: 100}}
  - {id: port, type: u2, valid: {min: 1}}
  - {id: count, type: u4, valid: {min: 10, max: 0x1000000}}
  - {id: sequence, type: u8, valid: {min: 1, max: '9007199254740991'}, doc: Exact as a number.}
  - {id: offset, type: s1}
  - {id: delta, type: s2, valid: {min: -500, max: 500}}
  - {id: temperature, type: s4}
  - {id: drift, type: s8, valid: {min: '-9007199254740991', max: '9007199254740991'}}
  - {id: level, type: u1, valid: {any-of: [1, 2, 5]}}
