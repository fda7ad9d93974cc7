meta:
  id: bits
  endian: le
  bit-endian: le
  encoding: UTF-8
doc: |
  Flags and small numbers in one octet, in two, and in four that no field ends inside of.
seq:
  - {id: durable, type: b1, doc: A flag.}
  - {id: mode, type: b3}
  - {id: level, type: b2, valid: {max: 2}}
  - {id: reserved, type: b2, valid: 0}
  - {id: wide, type: b12}
  - {id: fixed, type: b4, valid: 5}
  - {id: first, type: b1}
  - {id: future, type: b31}
