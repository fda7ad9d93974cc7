meta:
  id: broken
  endian: le
instances:
  a: {value: 1, repeat: eos}
