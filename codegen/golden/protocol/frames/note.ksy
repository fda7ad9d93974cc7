meta:
  id: note
  endian: le
  bit-endian: le
  encoding: UTF-8
  imports: [../types/codes, ../types/stamp]
doc: A frame that is read where it lies.
-mudem-frame:
  sender: both
  scope: channel
  states: [open]
  violation: illegal_frame
  errors: [refused]
  rules: [OPN-002]
  view: true
seq:
  - {id: length, type: u4, valid: {max: 1000}, doc: A name that a view has for something else.}
  - {id: sequence, type: u8, valid: {min: 1, max: '9007199254740991'}}
  - {id: hash, type: u8, -mudem-bigint: true}
  - {id: stamp, type: stamp}
  - {id: code, type: u2, enum: codes::error_code, valid: {in-enum: true}}
  - {id: urgent, type: b1}
  - {id: level, type: b3, valid: {max: 5}}
  - {id: reserved, type: b4, valid: 0}
  - {id: version, type: u1, valid: 7}
  - {id: token, size: 4}
  - {id: len_title, type: u2, valid: {max: 100}}
  - {id: len_data, type: u2, valid: {max: 5000}}
  - {id: title, type: str, size: len_title}
  - {id: data, size: len_data}
  - {id: body, size-eos: true}
