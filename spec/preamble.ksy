meta:
  id: preamble
  title: Mudem connection preamble
  license: MIT
  ks-version: 0.11
  endian: le
doc: |
  The first octets in each direction of a connection, before any frame. Its layout is the same in every version of the
  protocol, for ever: it is how two endpoints find out that they have no version in common.
doc-ref: protocol.md#2-opening
-mudem-rules: [OPN-001, OPN-002, OPN-003, OPN-004]
seq:
  - id: magic
    contents: MUDEM
    doc: The octets `4d 55 44 45 4d`, "MUDEM" in ASCII.
  - id: version_min
    type: u1
    valid:
      min: 1
    doc: Lowest major version that the endpoint speaks. The broker answers with the version it chose, here and in `version_max`.
  - id: version_max
    type: u1
    valid:
      min: version_min
    doc: Highest major version that the endpoint speaks; not below `version_min`.
  - id: reserved
    type: u1
    valid: 0
