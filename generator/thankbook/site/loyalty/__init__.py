"""The loyalty study in words, for pages and for the command line alike."""
