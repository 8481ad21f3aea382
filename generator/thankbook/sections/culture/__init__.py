"""Checklists: an overview, and a page each."""
