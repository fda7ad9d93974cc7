meta:
	id: broken
