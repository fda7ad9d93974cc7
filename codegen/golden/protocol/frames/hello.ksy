meta:
  id: hello
  endian: le
  encoding: UTF-8
  imports: [../types/codes]
doc: The first frame.
doc-ref: protocol.md#1
-mudem-frame:
  sender: client
  scope: connection
  sends: {start: open}
  receives: {start: open}
  replies: [welcome]
  violation: illegal_frame
  errors: [refused]
  rules: [OPN-001, OPN-002]
seq:
  - {id: version, type: version}
  - {id: len_name, type: u1}
  - {id: reserved, type: u1, valid: 0}
  - {id: name, type: str, size: len_name, doc: Who says it.}
types:
  version:
    doc: Declared where it is used.
    seq:
      - {id: major, type: u1}
      - {id: minor, type: u1}
