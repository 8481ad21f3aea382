"""How the reader of one edition is told a value: in words, in figures, on a page."""
