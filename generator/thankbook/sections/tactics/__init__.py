"""The tactics: an overview, a page each, and their cards for other sections."""
