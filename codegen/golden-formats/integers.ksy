meta: {id: integers, endian: le}
seq:
  - {id: a, type: u1}
  - {id: b, type: s2}
  - {id: c, type: u4be}
  - {id: d, type: u8}
  - {id: e, type: s8, -js-type: number}
