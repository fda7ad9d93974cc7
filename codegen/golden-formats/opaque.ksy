meta: {id: opaque, ks-opaque-types: true}
seq:
  - {id: own, type: by_hand(3)}
