meta: {id: octets}
seq:
  - {id: magic, contents: [0x89, PNG]}
  - {id: len_data, type: u1}
  - {id: data, size: len_data}
  - {id: rest, size-eos: true}
