meta:
  id: broken
  endian: xe
