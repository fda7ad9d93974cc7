meta:
  id: preamble
  endian: le
doc: What a connection begins with.
doc-ref: protocol.md#1
-mudem-rules: [OPN-001]
seq:
  - {id: magic, contents: TINY}
  - {id: version, type: u1, valid: {min: 1}}
  - {id: reserved, contents: [0, 0, 0]}
