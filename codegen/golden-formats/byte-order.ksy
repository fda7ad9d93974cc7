meta: {id: byte_order}
seq:
  - {id: mark, size: 2}
  - {id: body, type: body}
types:
  body:
    meta:
      endian:
        switch-on: _parent.mark
        cases: {'[0x49, 0x49]': le, '[0x4d, 0x4d]': be}
    seq:
      - {id: number, type: u4}
