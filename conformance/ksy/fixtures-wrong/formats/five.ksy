meta:
  id: five
seq:
  - id: value
    type: u1
