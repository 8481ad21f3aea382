"""Which tactic, note and number are spoken about on each open day of the year."""
