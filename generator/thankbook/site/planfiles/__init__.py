"""A plan in the forms that other programs read: a table, JSON, CSV, a calendar file."""
