meta: {id: positions, endian: le}
seq:
  - {id: ofs_index, type: u4}
instances:
  index: {pos: ofs_index, type: entry}
types:
  entry: {seq: [{id: size, type: u4}]}
