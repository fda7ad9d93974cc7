meta: {id: values, endian: le}
seq:
  - {id: a, type: u4}
  - {id: b, type: s4}
  - {id: c, type: u8}
instances:
  sum: {value: a + b}
  product: {value: a * b}
  quotient: {value: b / 10}
  rest: {value: b % 10}
  masked: {value: a & 0xff00 | 1}
  exact: {value: c - 1}
  label: {value: 'f"{a}-{b}"'}
  larger: {value: 'a > b ? a : b'}
