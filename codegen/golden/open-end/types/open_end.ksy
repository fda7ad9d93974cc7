meta:
  id: open_end
  endian: le
  bit-endian: le
  encoding: UTF-8
seq:
  - {id: kind, type: u1}
  - {id: entries, type: entry, repeat: eos}
types:
  entry:
    seq:
      - {id: key, type: u1}
      - {id: len_value, type: u1}
      - {id: value, size: len_value}
