meta:
  id: welcome
  title: WELCOME
  license: MIT
  ks-version: 0.11
  endian: le
  bit-endian: le
  encoding: UTF-8
  imports:
    - ../types/capabilities
doc: The connection is open, with these capabilities and limits.
doc-ref: protocol.md#2-opening
-mudem-frame:
  sender: broker
  scope: connection
  sends: {opening: open}
  receives: {opening: open}
  violation: illegal_frame
  rules: [OPN-010, OPN-012, OPN-013, OPN-014]
seq:
  - id: capabilities
    type: capabilities
    doc: Those that the client offered and the broker has.
  - id: max_frame_length
    type: u4
    valid:
      min: 4096
      max: 16777216
    doc: Longest frame in either direction, in octets; not above that of HELLO.
  - id: max_message_length
    type: u4
    valid:
      min: 4096
    doc: Longest message in either direction, in octets; not above that of HELLO.
  - id: max_channels
    type: u4
    valid:
      min: 1
      max: 65535
    doc: Most channels open at once; not above that of HELLO.
  - id: heartbeat_ms
    type: u4
    valid:
      min: 100
      max: 3600000
    doc: Longest silence in either direction, in milliseconds; not above that of HELLO.
  - id: server_time
    type: u8
    valid:
      max: '9007199254740991'
    doc: The broker's clock, milliseconds since 1970.
  - id: connection
    type: u4
    doc: Number of the connection in the broker's logs.
  - id: resumed
    type: b1
    doc: The session of HELLO was taken up again.
  - id: reserved_flags
    type: b7
    valid: 0
  - id: minor_version
    type: u1
    doc: Minor version of the chosen major version that both endpoints know.
  - id: len_broker_name
    type: u1
    doc: Octets in `broker_name`.
  - id: len_broker_version
    type: u1
    valid:
      max: 64
    doc: Octets in `broker_version`.
  - id: session_lifetime_ms
    type: u4
    doc: Milliseconds for which the broker keeps the session after the connection ends; 0 when it does not.
  - id: len_session
    type: u1
    valid:
      max: 64
    doc: Octets in `session`.
  - id: reserved
    type: u1
    valid: 0
  - id: reserved_2
    type: u2
    valid: 0
  - id: broker_name
    type: str
    size: len_broker_name
    doc: Name of this broker, for people.
  - id: broker_version
    type: str
    size: len_broker_version
    doc: Name and version of the broker's software.
  - id: session
    size: len_session
    doc: Token to take the session up again with; a secret.
