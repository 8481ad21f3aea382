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


def compiled_folder() -> Path:
    """What an installation worked out of content and templates, to start quickly; may be missing.

    It lies in the package, and so is trusted as much as the package, and no more.
    """
    return _PACKAGE / "compiled"


def example_description(business_id: str) -> Path:
    """The description of one of the example businesses."""
    return content_folder() / "businesses" / f"{business_id}.yaml"
