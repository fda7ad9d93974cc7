meta:
  id: broken
  ks-version: 9.9
