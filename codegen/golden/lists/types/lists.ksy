meta:
  id: lists
  endian: le
  bit-endian: le
  encoding: UTF-8
seq:
  - {id: num_ids, type: u1}
  - {id: num_points, type: u2, valid: {max: 100}}
  - {id: num_names, type: u1, valid: {min: 1, max: 4}}
  - {id: ids, type: u4, repeat: expr, repeat-expr: num_ids}
  - {id: points, type: dot, repeat: expr, repeat-expr: num_points}
  - {id: names, type: name, repeat: expr, repeat-expr: num_names}
  - {id: marks, type: u1, enum: mark, valid: {in-enum: true}, repeat: eos}
types:
  dot:
    seq:
      - {id: x, type: u1}
      - {id: y, type: u1}
  name:
    seq:
      - {id: len_text, type: u1}
      - {id: text, type: str, size: len_text}
enums:
  mark: {1: good, 2: bad}
