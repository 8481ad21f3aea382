"""Items, words and evidence: loaded once, immutable, ids resolved."""
