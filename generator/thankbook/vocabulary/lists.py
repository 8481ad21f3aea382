"""The closed lists: ids that descriptions and library items may use, in the order of showing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, get_origin

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from thankbook.strictmodel import StrictModel, validated
from thankbook.upkeep import Upkeep
from thankbook.vocabulary.entries import (
    Channel,
    ConsentKind,
    Currency,
    Entry,
    Family,
    Goal,
    Industry,
    KnownBy,
    Material,
    NoteChannel,
    NotePurpose,
    Noun,
    Occasion,
    Restriction,
    Rhythm,
    RoleKind,
)
from thankbook.vocabulary.loyaltydefaults import LoyaltyDefaults
from thankbook.vocabulary.weights import Defaults, Ramp, Scoring, TeamSize
from thankbook.yamlfile import read_shipped


class Vocabulary(StrictModel):
    """Every closed list; the order of a list is the order in which it is shown."""

    models: dict[str, Entry]
    voices: dict[str, Entry]
    restrictions: dict[str, Restriction]
    families: dict[str, Family]
    industries: dict[str, Industry]
    channels: dict[str, Channel]
    tools: dict[str, Entry]
    stages: dict[str, Entry]
    goals: dict[str, Goal]
    known_by: dict[str, KnownBy]
    nouns: dict[str, Noun]
    role_kinds: dict[str, RoleKind]
    donts: dict[str, Entry]
    consents: dict[str, ConsentKind]
    rhythms: dict[str, Rhythm]
    defaults: Defaults
    loyalty_defaults: LoyaltyDefaults
    scoring: Scoring
    items_held: tuple[TeamSize, ...]
    ramp: Ramp
    cadences: dict[str, Entry]
    areas: dict[str, Entry]
    recovery_ends: dict[str, Entry]
    occasions: dict[str, Occasion]
    note_purposes: dict[str, NotePurpose]
    note_channels: dict[str, NoteChannel]
    program_kinds: dict[str, Entry]
    grades: dict[str, Entry]
    evidence_uses: dict[str, Entry]
    materials: dict[str, Material]
    currencies: dict[str, Currency]
    upkeep: Upkeep

    @classmethod
    def lists(cls) -> tuple[str, ...]:
        """The names of the closed lists; defaults and weights are no lists of ids."""
        fields = cls.model_fields.items()
        return tuple(name for name, field in fields if get_origin(field.annotation) is dict)

    def ids(self, list_name: str) -> tuple[str, ...]:
        """The ids of one list, in its order."""
        return tuple(getattr(self, list_name))

    def family_of(self, industry: str) -> str:
        """The family of industries that a trade belongs to."""
        return self.industries[industry].family

    def units_per_euro(self, currency: str) -> Decimal | None:
        """The rounded rate of a currency; None for one without."""
        known = self.currencies.get(currency)
        return None if known is None else known.per_euro


@dataclass(frozen=True)
class Term:
    """Marks a text field as an id of one closed list: ``Annotated[str, Term("channels")]``."""

    list_name: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._known, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "x-vocabulary": self.list_name}

    def _known(self, value: str, info: ValidationInfo) -> str:
        vocabulary: Vocabulary = (info.context or {})["vocabulary"]
        known = vocabulary.ids(self.list_name)
        if value not in known:
            raise PydanticCustomError(
                "unknown_id", "unknown id", {"known": known, "list": self.list_name}
            )
        return value


@cache
def load_vocabulary(content: Path) -> Vocabulary:
    """The vocabularies of a content folder; raises ``ProblemsFound``."""
    return validated(read_shipped(content / "vocabulary.yaml"), Vocabulary)
