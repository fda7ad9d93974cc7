meta: {id: derivation, endian: le}
seq:
  - {id: len_words, type: u1, doc: In words of four octets.}
  - {id: words, size: len_words * 4 - 4}
  - {id: given, type: u1, -derive: false}
  - {id: tail, size: given}
  - {id: area, type: u2, -derive: width * height}
  - {id: width, type: u1}
  - {id: height, type: u1}
