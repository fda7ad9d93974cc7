meta:
  id: broken
types:
  a: {sequence: []}
