"""The handbook of a role: all that it needs, on paper."""
