meta:
  id: broken
types:
  BadName: {}
