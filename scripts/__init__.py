"""For those who work on Thankbook: all checks at once, what is made from the code, a smoke test."""
