meta: {id: conditions, endian: le}
seq:
  - {id: flags, type: u1}
  - {id: extra, type: u2, if: has_extra}
  - {id: more, type: u1, if: not _io.eof}
instances:
  has_extra: {value: flags & 1 != 0}
