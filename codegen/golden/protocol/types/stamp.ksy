meta:
  id: stamp
  endian: le
  bit-endian: le
doc: When something was, and how sure that is.
seq:
  - {id: seconds, type: u4}
  - {id: exact, type: b1}
  - {id: zone, type: b7}
  - {id: reserved, type: u1, valid: 0}
