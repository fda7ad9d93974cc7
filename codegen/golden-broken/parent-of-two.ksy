meta:
  id: broken
  endian: le
seq:
  - {id: a, type: a}
  - {id: b, type: b}
types:
  a: {seq: [{id: n, type: u1}, {id: c, type: c}]}
  b: {seq: [{id: n, type: u1}, {id: c, type: c}]}
  c: {seq: [{id: x, size: _parent.n}]}
