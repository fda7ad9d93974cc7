meta:
  id: enums
  endian: le
  bit-endian: le
  encoding: UTF-8
seq:
  - {id: color, type: u1, enum: color_kind, valid: {in-enum: true}}
  - {id: shape, type: u2, enum: shape_kind, -mudem-open: true}
  - {id: weekday, type: u1, enum: weekday_kind, valid: {in-enum: true}}
enums:
  color_kind:
    1: {id: red, doc: Of blood.}
    2: {id: dark_blue, doc: "Of the sea, far out, where it is deep and no light of the sun has come for all the ages of the world."}
  shape_kind:
    0x10: round
    0x20: square
  weekday_kind: {1: mon, 2: tue, 3: wed, 4: thu, 5: fri, 6: sat, 7: sun, 8: holiday, 9: bank_holiday}
