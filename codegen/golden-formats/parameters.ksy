meta: {id: parameters, endian: le}
seq:
  - {id: count, type: u1}
  - {id: blocks, type: 'block(_index, count)', repeat: expr, repeat-expr: 2}
types:
  block:
    params:
      - {id: place, type: u4}
      - {id: len, type: u1}
    seq: [{id: data, size: len + place}]
