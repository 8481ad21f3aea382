"""What to measure: an overview, and a page each."""
