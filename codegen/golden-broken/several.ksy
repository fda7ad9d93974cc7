meta:
  id: broken
  endian: le
seq:
  - {id: a, type: nope}
  - {id: b, size: later}
  - {id: c, type: str, size: 1}
  - {id: later, type: u1}
