"""Thankbook: a business's own appreciation playbook from one YAML description."""

__version__ = "0.1.0"
