"""``python -m thankbook``."""

from thankbook.cli import main

main()
