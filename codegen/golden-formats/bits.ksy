meta: {id: bits}
seq:
  - {id: flag, type: b1}
  - {id: level, type: b7, enum: level}
  - {id: wide, type: b60}
  - {id: low, type: b4}
enums:
  level: {0: none, 1: {id: some, doc: Not none.}}
