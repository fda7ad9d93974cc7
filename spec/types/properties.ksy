meta:
  id: properties
  title: Mudem message properties
  license: MIT
  ks-version: 0.11
  endian: le
  encoding: UTF-8
doc: |
  What a message says of itself beside its body. Opaque to the broker but for `message_id`, and checked by it at the
  publish, so that no consumer meets properties that it cannot read.
doc-ref: protocol.md#6-messages
-mudem-rules: [MSG-004, MSG-005, MSG-006, MSG-007]
seq:
  - id: entries
    type: property
    repeat: eos
    doc: In the order in which the publisher gave them; at most 128.
types:
  property:
    doc: One property, or one header of the user.
    seq:
      - id: key
        type: u1
        enum: property_key
        -mudem-open: true
        doc: Which property. One that the receiver does not know is kept and passed on.
      - id: len_name
        type: u1
        doc: Octets in `name`; 0 but for a header.
      - id: len_value
        type: u2
        valid:
          max: 65535
        doc: Octets in `value`.
      - id: name
        type: str
        size: len_name
        doc: Name of the header, as the user gave it; case matters.
      - id: value
        size: len_value
        doc: UTF-8 text, but for a header, whose value is the user's own octets.
enums:
  property_key:
    1:
      id: message_id
      doc: Identity of the message as its publisher sees it; used for deduplication.
    2:
      id: content_type
      doc: Media type of the body (RFC 6838).
    3:
      id: content_encoding
      doc: Encoding of the body, such as gzip.
    4:
      id: correlation_id
      doc: Ties a reply to its request.
    5:
      id: reply_to
      doc: Route to which a reply is published.
    6:
      id: trace_parent
      doc: W3C Trace Context, `traceparent`; passed on untouched.
    7:
      id: trace_state
      doc: W3C Trace Context, `tracestate`; passed on untouched.
    8:
      id: header
      doc: A header of the user, with a name.
    16:
      id: dead_letter_reason
      doc: Why a message is in a dead-letter queue; set by the broker.
    17:
      id: dead_letter_origin
      doc: The queue that the message was dead-lettered from; set by the broker.
    18:
      id: dead_letter_time
      doc: When it was, milliseconds since 1970 in decimal digits; set by the broker.
