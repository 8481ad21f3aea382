"""The notes: an overview, a page each, and the composer that fills and prints them."""
