meta: {id: names}
doc: |
  Ends a comment: */
seq:
  - {id: constructor, type: u1}
  - {id: self, type: u1}
  - {id: io, type: array}
  - {type: u1}
types:
  array: {seq: [{id: length, type: u1}]}
