"""Versions of a published site beside each other, and the switch from one to the next."""
