"""What fits a business, why, and what it costs there."""
