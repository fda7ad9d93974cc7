meta:
  id: broken
  endian: le
instances:
  x:
    value: 'not 5'
