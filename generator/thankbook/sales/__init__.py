"""An export of a till as orders, and what can be counted of them; tells nothing of any customer."""
