meta:
  id: broken
  endian: le
instances:
  x:
    value: 'sizeof<nope>'
