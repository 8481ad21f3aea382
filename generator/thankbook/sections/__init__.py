"""One folder for each entry of the menu: its pages, words, templates, styles, scripts."""
