"""A place that a figure was taken from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where a figure was taken from.

    ``description``: a dotted field of the description, at a line, and the file where it is not the
    description's own. ``default``: a key of the vocabulary's defaults or materials, used because
    the description does not say.
    """

    kind: Literal["description", "default"]
    field: str
    line: int = 0
    value: Decimal | None = None
    file: str = ""
