"""The rules that the content library keeps, for those who write and translate it."""
