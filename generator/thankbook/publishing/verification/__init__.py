"""Looks at a built site as a reader's browser will, before anybody reads it."""
