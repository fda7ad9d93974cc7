meta: {id: validity, endian: le}
seq:
  - {id: version, type: u1, valid: 3}
  - {id: level, type: u1, valid: {min: 1, max: version}}
  - {id: step, type: u2, valid: {any-of: [1, 10, 100]}}
  - {id: even, type: u1, valid: {expr: _ % 2 == 0}}
