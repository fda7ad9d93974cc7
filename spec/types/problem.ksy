meta:
  id: problem
  title: Mudem problem report
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  encoding: UTF-8
  imports:
    - errors
doc: What went wrong, for a program (`code`, `frame_type`, the flags) and for a person (`text`).
doc-ref: protocol.md#10-errors
-mudem-rules: [ERR-004, ERR-005]
seq:
  - id: code
    type: u2
    enum: errors::error_code
    -mudem-open: true
    doc: The error; a code that the receiver does not know is handled by the frame that carries it and by the two flags.
  - id: frame_type
    type: u1
    doc: Type of the frame that is at fault, 0 when no frame is.
  - id: definite
    type: b1
    doc: What was asked for certainly did not happen.
  - id: retryable
    type: b1
    doc: The same may succeed when it is tried again, after `retry_after_ms`.
  - id: reserved
    type: b6
    valid: 0
  - id: retry_after_ms
    type: u4
    doc: Milliseconds to wait before another try; 0 when the endpoint has no advice.
  - id: len_text
    type: u2
    valid:
      max: 1024
    doc: Octets in `text`.
  - id: text
    type: str
    size: len_text
    doc: A sentence in English that says what was wrong, where, and what to do. Never parsed by programs; holds no secret.
