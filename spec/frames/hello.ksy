meta:
  id: hello
  title: HELLO
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
  imports:
    - ../types/capabilities
doc: The client's first frame, who it is, what it can do, the limits it wants, and the first step of its authentication.
doc-ref: protocol.md#2-opening
-mudem-frame:
  sender: client
  scope: connection
  sends: {start: opening}
  receives: {start: opening}
  replies: [challenge, welcome, connection_close]
  violation: illegal_frame
  errors: [malformed_frame, limit_not_acceptable, authentication_failed, going_away]
  rules: [OPN-005, OPN-006, OPN-007, OPN-008, OPN-009]
seq:
  - id: capabilities
    type: capabilities
    doc: What the client can do and would like to use.
  - id: max_frame_length
    type: u4
    valid:
      min: 4096
      max: 16777216
    doc: Longest frame that the client takes, in octets, header included.
  - id: max_message_length
    type: u4
    valid:
      min: 4096
    doc: Longest message, properties and body, that the client takes, in octets.
  - id: max_channels
    type: u4
    valid:
      min: 1
      max: 65535
    doc: Most channels that the client wants open at once.
  - id: heartbeat_ms
    type: u4
    valid:
      min: 100
      max: 3600000
    doc: Longest silence, in milliseconds, that the client wants on the connection.
  - id: len_client_name
    type: u1
    doc: Octets in `client_name`.
  - id: len_client_version
    type: u1
    valid:
      max: 64
    doc: Octets in `client_version`.
  - id: len_mechanism
    type: u1
    valid:
      min: 1
      max: 32
    doc: Octets in `mechanism`.
  - id: len_session
    type: u1
    valid:
      max: 64
    doc: Octets in `session`.
  - id: len_initial_response
    type: u2
    valid:
      max: 2048
    doc: Octets in `initial_response`.
  - id: minor_version
    type: u1
    doc: Highest minor version of the chosen major version that the client knows.
  - id: reserved
    type: u1
    valid: 0
  - id: client_name
    type: str
    size: len_client_name
    doc: Name of the application, for people who look at the broker.
  - id: client_version
    type: str
    size: len_client_version
    doc: Name and version of the client library.
  - id: mechanism
    type: str
    size: len_mechanism
    doc: Authentication mechanism, a SASL name such as `ANONYMOUS`, `PLAIN` or `SCRAM-SHA-256` (RFC 4422), or `BEARER`.
  - id: session
    size: len_session
    doc: Token of a session to take up again, from an earlier WELCOME; empty for a new one.
  - id: initial_response
    size: len_initial_response
    doc: First message of the mechanism; empty when it has none.
