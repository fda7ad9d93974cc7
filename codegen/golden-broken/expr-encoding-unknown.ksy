meta:
  id: broken
  endian: le
instances:
  x:
    value: '[1].to_s("KLINGON")'
