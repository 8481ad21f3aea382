"""A place that a figure was taken from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where a figure was taken from.

    A field of the description, or a default of the vocabulary, used because the description does
    not say.
    """

    kind: Literal["description", "default"]
    """Whether the user wrote it, or a default stands in."""

    field: str
    """The dotted field of the description, or the key of the default in the vocabulary."""

    line: int = 0
    """The line in the description, from 1; 0 for a default."""

    value: Decimal | None = None
    """What stands there, in the unit of the field."""

    file: str = ""
    """The file as seen from the description; empty where it is the description's own."""
