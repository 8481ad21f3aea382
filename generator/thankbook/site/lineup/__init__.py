"""The line-ups of a year: their words, and what the script of the day is given."""
