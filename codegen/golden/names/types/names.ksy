meta:
  id: names
  endian: le
  bit-endian: le
  encoding: UTF-8
doc: Names that mean something else in TypeScript, or in the code around them. And the end of a comment, */.
seq:
  - {id: len_delete, type: u1}
  - {id: class, type: u1}
  - {id: delete, type: str, size: len_delete}
  - {id: constructor, type: u1}
  - {id: reader, type: u1}
  - {id: writer, type: u1}
  - {id: value, type: u1}
  - {id: flags, type: u1}
  - {id: at, type: u1}
  - {id: memory, type: u1}
  - {id: u1_at, type: u1}
  - {id: on_fire, type: b1}
  - {id: reserved, type: b7, valid: 0}
