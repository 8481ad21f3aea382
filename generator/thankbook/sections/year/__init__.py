"""The year: its calendar, the files to take along, what it costs, and why it is so."""
