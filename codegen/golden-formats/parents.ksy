meta: {id: parents, endian: le}
seq:
  - {id: width, type: u1}
  - {id: rows, type: row, repeat: expr, repeat-expr: 2}
types:
  row:
    seq:
      - {id: cells, type: cell, repeat: expr, repeat-expr: _parent.width}
  cell:
    seq: [{id: value, size: _root.width}]
