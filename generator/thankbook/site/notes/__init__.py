"""Notes as they are written: the letter, the paper, what the composer's script is given."""
