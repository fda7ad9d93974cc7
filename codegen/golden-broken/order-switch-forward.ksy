meta:
  id: broken
  endian: le
seq:
  - id: body
    type:
      switch-on: tag
      cases: {1: u1}
  - id: tag
    type: u1
