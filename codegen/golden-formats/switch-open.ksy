meta: {id: switch_open, endian: le}
seq:
  - {id: kind, type: u1}
  - id: body
    size: 4
    type:
      switch-on: kind
      cases: {1: number}
types:
  number: {seq: [{id: value, type: u4}]}
