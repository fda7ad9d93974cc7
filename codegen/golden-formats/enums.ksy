meta: {id: enums, endian: le}
seq:
  - {id: open, type: u1, enum: color}
  - {id: closed, type: u1, enum: color, valid: {in-enum: true}}
  - {id: huge, type: u8, enum: big}
enums:
  color: {1: red, 2: green}
  big: {0xffffffffffffffff: all}
