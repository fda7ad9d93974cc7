meta:
  id: nothing_wrong
seq:
  - id: value
    type: u1
