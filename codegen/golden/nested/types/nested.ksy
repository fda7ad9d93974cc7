meta:
  id: nested
  endian: le
  bit-endian: le
  encoding: UTF-8
seq:
  - {id: len_sized, type: u2, valid: {max: 1000}}
  - {id: place, type: point, doc: Of constant length.}
  - {id: label, type: short_text, doc: It knows its own end.}
  - {id: sized, type: pile, size: len_sized, doc: It goes on to the end that it is given.}
types:
  point:
    doc: A point of the plane.
    seq:
      - {id: x, type: s4}
      - {id: y, type: s4}
  short_text:
    seq:
      - {id: len_text, type: u1}
      - {id: text, type: str, size: len_text}
  pile:
    seq:
      - {id: height, type: u1}
      - {id: rest, size-eos: true}
