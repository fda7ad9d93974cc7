meta: {id: nested, endian: le}
seq:
  - {id: len_sized, type: u2}
  - {id: sized, type: pair, size: len_sized}
  - {id: plain, type: pair}
types:
  pair:
    doc: Two numbers.
    seq:
      - {id: x, type: u1}
      - {id: y, type: u1}
