"""The loyalty programs: an overview, a page each, the study of them in words and pictures."""
