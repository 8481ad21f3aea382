"""The command line: parses, calls, prints; the work is done in the rooms."""

from thankbook.cli.main import main

__all__ = ["main"]
