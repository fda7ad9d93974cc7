meta:
  id: broken
  endian: le
instances:
  x:
    value: 'foo::bar'
