"""What changed between two builds: kept with the site, told on a page of its own."""
