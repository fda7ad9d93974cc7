meta:
  id: text
  endian: le
  bit-endian: le
  encoding: UTF-8
seq:
  - {id: len_name, type: u1, valid: {min: 1}}
  - {id: len_note, type: u2, valid: {max: 1024}}
  - {id: country, type: str, size: 2, doc: 'ISO 3166, two letters.'}
  - {id: name, type: str, size: len_name}
  - {id: note, type: str, size: len_note}
