"""Home: every reader's next step, and what this month brings."""
