meta: {id: processes, endian: le}
seq:
  - {id: key, type: u1}
  - {id: hidden, size: 4, process: xor(key)}
  - {id: turned, size: 4, process: rol(3)}
  - {id: len_packed, type: u4}
  - {id: packed, size: len_packed, process: zlib}
  - {id: own, size: 4, process: my_cipher(key)}
