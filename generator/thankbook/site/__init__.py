"""Pages from a playbook: nothing is written here."""
