"""What writes folders."""
