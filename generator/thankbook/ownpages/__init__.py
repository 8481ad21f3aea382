"""Pages and files that people write by hand beside the made ones."""
