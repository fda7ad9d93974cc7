meta: {id: lists, endian: le}
seq:
  - {id: num_points, type: u1}
  - {id: points, type: point, repeat: expr, repeat-expr: num_points}
  - {id: marks, type: u1, repeat: until, repeat-until: _ == 0}
  - {id: others, type: u2, repeat: eos}
types:
  point:
    seq: [{id: x, type: s1}]
