meta: {id: terminators}
seq:
  - {id: a, terminator: 0}
  - {id: b, terminator: [13, 10]}
  - {id: c, terminator: 0x7c, consume: false}
  - {id: d, terminator: 0x3b, eos-error: false}
