meta:
  id: renewed
  title: RENEWED
  license: MIT
  ks-version: 0.11
  endian: le
  imports:
    - ../types/problem
doc: Answer to RENEW. When it was refused the connection goes on with the credentials it had.
doc-ref: protocol.md#2-opening
-mudem-frame:
  sender: broker
  scope: connection
  states: [open]
  violation: illegal_frame
  rules: [OPN-015]
seq:
  - id: request
    type: u4
    valid:
      min: 1
    doc: Number of the RENEW that this answers.
  - id: lifetime_ms
    type: u4
    doc: Milliseconds until the credentials end; 0 when they do not.
  - id: problem
    type: problem
    doc: Why the credentials were refused; `none` when they were taken.
