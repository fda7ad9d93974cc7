meta:
  id: not_refused
seq:
  - id: value
    type: u1
