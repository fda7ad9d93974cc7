meta:
  id: broken
  endian: le
instances:
  x:
    value: '12ab'
