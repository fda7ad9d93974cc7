meta:
  id: broken
  endianness: le
