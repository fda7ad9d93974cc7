meta:
  id: broken
  imports: other
