meta:
  id: no_input
seq:
  - id: value
    type: u1
