meta: &m
  id: broken
  x: *m
