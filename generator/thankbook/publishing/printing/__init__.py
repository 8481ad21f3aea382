"""Pages of a built site as PDF, through a browser that is installed."""
