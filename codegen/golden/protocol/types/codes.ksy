meta:
  id: codes
  endian: le
doc: The error codes.
enums:
  error_code:
    0: {id: none, doc: No error., -mudem-error: {scope: connection, definite: false, retry: false}}
    1: {id: illegal_frame, doc: Not now., -mudem-error: {scope: connection, definite: true, retry: false}}
    2: {id: refused, doc: Not ever, -mudem-error: {scope: request, definite: true, retry: true}}
