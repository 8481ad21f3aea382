"""The words of another country in place of those of the United States, from one list."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from pydantic import BaseModel, Field

from thankbook.strictmodel import StrictModel

Value = TypeVar("Value")


class SpellingList(StrictModel):
    """What the texts are written in, and what it is elsewhere."""

    countries: tuple[str, ...] = Field(
        default=(), description="a list of the countries that it is for", examples=[["GB", "IE"]]
    )
    words: dict[str, str] = Field(
        default={}, description="each word in small letters", examples=[{"color": "colour"}]
    )


@dataclass(frozen=True)
class Spelling:
    """Respells texts; ids, citations and names in braces stay."""

    words: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, text: str) -> str:
        """The text with each word of the list as it is elsewhere, its capital kept."""
        return self._pattern.sub(self._instead, text) if self.words else text

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # The longest first, so that a phrase comes before a word in it.
        listed = "|".join(map(re.escape, sorted(self.words, key=len, reverse=True)))
        return re.compile(rf"(?<![\w@{{./-])(?:{listed})(?![\w}}])", re.IGNORECASE)

    def _instead(self, match: re.Match[str]) -> str:
        word = self.words[match[0].lower()]
        return word[:1].upper() + word[1:] if match[0][:1].isupper() else word


def respelled(value: Value, spell: Callable[[str], str]) -> Value:
    """A value with each text in it respelled; keys stay."""
    return _respelled(value, spell)  # type: ignore[return-value]


def _respelled(value: object, spell: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return spell(value)
    if isinstance(value, BaseModel):
        names = type(value).model_fields
        return value.model_copy(
            update={name: _respelled(getattr(value, name), spell) for name in names}
        )
    if isinstance(value, Mapping):
        return {key: _respelled(inner, spell) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(_respelled(inner, spell) for inner in value)
    return value
