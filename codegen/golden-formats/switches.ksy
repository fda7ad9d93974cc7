meta: {id: switches, endian: le}
seq:
  - {id: kind, type: u1, enum: kind, valid: {in-enum: true}}
  - {id: len_body, type: u2}
  - id: body
    size: len_body
    type:
      switch-on: kind
      cases: {'kind::text': text, 'kind::number': number}
types:
  text: {seq: [{id: value, type: str, encoding: UTF-8, size-eos: true}]}
  number: {seq: [{id: value, type: u4}]}
enums:
  kind: {1: text, 2: number}
