"""From the files of a description to its one document: what is read, named, extended, merged."""
