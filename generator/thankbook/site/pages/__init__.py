"""The pages of a playbook, a module for each section of the site."""
