"""Exports of known systems: which of their columns is which, found by the names in their head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from pydantic import Field

from thankbook.sales.columnnames import Role, plain_words
from thankbook.strictmodel import Line, StrictModel, validated
from thankbook.yamlfile import read_yaml

FOLDER = Path(__file__).with_name("presets")


class ExportPreset(StrictModel):
    """An export of a system: what only its head has, and its columns, the likeliest first."""

    name: Line = Field(description="the system and the export", examples=["Stripe, payments"])
    known_by: tuple[Line, ...] = Field(
        min_length=3, description="columns that its head has", examples=[["Amount Refunded"]]
    )
    columns: Mapping[Role, tuple[Line, ...]] = Field(
        description="the columns of each role, the likeliest first",
        examples=[{"date": ["Created (UTC)"]}],
    )

    def place_of(self, role: Role, names: Sequence[str], is_empty: Sequence[bool]) -> int | None:
        """The first column of a role that is there and holds something."""
        plain = [plain_words(name) for name in names]
        for name in self.columns.get(role, ()):
            wanted = plain_words(name)
            places = [place for place, found in enumerate(plain) if found == wanted]
            if places and not is_empty[places[0]]:
                return places[0]
        return None


def preset_of(names: Sequence[str]) -> ExportPreset | None:
    """The export whose columns stand in a head; of several the one that is known by the most."""
    plain = set(map(plain_words, names))
    fitting = [preset for preset in presets() if set(map(plain_words, preset.known_by)) <= plain]
    return max(fitting, key=lambda preset: len(preset.known_by), default=None)


@cache
def presets() -> tuple[ExportPreset, ...]:
    """Every export that is known, by the names of their files."""
    files = sorted(FOLDER.glob("*.yaml"))
    return tuple(validated(read_yaml(file, file.name), ExportPreset) for file in files)
