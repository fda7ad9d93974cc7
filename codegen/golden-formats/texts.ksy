meta: {id: texts, encoding: UTF-8}
seq:
  - {id: len_name, type: u1, valid: {max: 100}}
  - {id: name, type: str, size: len_name}
  - {id: line, type: str, terminator: 10, include: true}
  - {id: zero, type: strz, encoding: ASCII}
  - {id: padded, type: str, size: 8, pad-right: 0x20}
  - {id: wide, type: strz, encoding: UTF-16LE}
