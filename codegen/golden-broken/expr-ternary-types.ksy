meta:
  id: broken
  endian: le
instances:
  x:
    value: 'true ? 1 : "a"'
