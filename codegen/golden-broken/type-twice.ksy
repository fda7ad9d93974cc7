meta:
  id: broken
types:
  a: {}
  a: {}
