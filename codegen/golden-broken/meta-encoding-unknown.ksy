meta:
  id: broken
  encoding: utf9
seq:
  - {id: a, type: strz}
