meta:
  id: broken
types:
  a: 5
