"""Where the content library lies: the one module that knows a wheel from a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "content"
_LIVE = _PACKAGE.parent.parent / "content"


def content_folder() -> Path:
    """The folder with ``library/``, ``text/`` and ``businesses/``.

    A wheel carries it inside the package; an editable install reads the folder of the checkout.
    """
    return _SHIPPED if _SHIPPED.is_dir() else _LIVE


def example_description(business_id: str) -> Path:
    """The description of one of the example businesses."""
    return content_folder() / "businesses" / f"{business_id}.yaml"
