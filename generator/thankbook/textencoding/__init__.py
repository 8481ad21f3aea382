"""The text in the bytes of a file, whatever it was saved as: found, told, or asked about."""
