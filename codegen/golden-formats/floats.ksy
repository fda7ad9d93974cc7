meta: {id: floats, endian: be}
seq:
  - {id: a, type: f4}
  - {id: b, type: f8le}
