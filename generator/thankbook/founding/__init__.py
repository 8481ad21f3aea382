"""A new business: from a dozen answers to a folder whose playbook can be served at once."""
