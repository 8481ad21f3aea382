"""The strict, frozen base of every authored model, and the reading of one from a YAML document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from thankbook.locales import ANYWHERE, Territory
from thankbook.locales.numberreading import other_meaning, typed_form
from thankbook.problems import MOST_TOLD, Problem, ProblemsFound
from thankbook.validationwords import FREE_TEXT, VISIBLE, told
from thankbook.validationwords.doubts import doubts
from thankbook.validationwords.wrongfields import without_wrong, wrong_place
from thankbook.yamlfile import YamlDocument, undotted


class StrictModel(BaseModel):
    """Authored data: nothing unknown, nothing converted by guess, nothing changed afterwards.

    A field's ``description`` is a noun phrase that completes "Expected ...", and its ``examples``
    are values as they would be typed; messages, schema and field reference are made from them.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def _as_decimal(value: object) -> object:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return Decimal(str(value)) if is_whole else value


def _refuse_percentage(value: object) -> object:
    # From 1 to 2 is rather a share that cannot be, such as a retention of 1.2, than 1.2 percent.
    if isinstance(value, Decimal) and 2 <= value <= 100:
        share = (value / 100).normalize()
        raise PydanticCustomError(
            "percentage",
            "{typed} looks like a percentage.",
            {"typed": str(value), "write": f"{share:f}"},
        )
    return value


def territory_in(info: ValidationInfo) -> Territory:
    """Where what is validated was written, as far as its context says it."""
    territory: Territory = (info.context or {}).get("territory", ANYWHERE)
    return territory


def _refuse_two_numbers(value: object, info: ValidationInfo) -> object:
    if isinstance(value, Decimal) and value > 0:
        other = other_meaning(value, territory_in(info))
        if other is not None:
            details = {"typed": str(value), "other": typed_form(other), "same": typed_form(value)}
            raise PydanticCustomError("two_numbers", "{typed} can be read in two ways.", details)
    return value


Amount = Annotated[
    Decimal,
    BeforeValidator(_refuse_two_numbers),
    BeforeValidator(_as_decimal),
    Field(ge=0, le=10**12),
]
"""A number of zero or more; money is in the major unit of the business's currency.

Its author is asked about 12.000 where a point may part thousands.

Its limit, and those of what it is multiplied by, keep every product within Decimal's 28 digits.
"""

Rate = Annotated[Decimal, BeforeValidator(_as_decimal), Field(ge=0.0001, le=10**9)]
"""A rate of exchange: three decimals are usual, so that a question asks where they are doubtful."""

Share = Annotated[
    Decimal, BeforeValidator(_refuse_percentage), BeforeValidator(_as_decimal), Field(ge=0, le=1)
]
"""A part of a whole, from 0 to 1."""

Trimmed = StringConstraints(strip_whitespace=True)
"""Blanks at the ends of a text are no part of it."""

Line = Annotated[str, Trimmed, Field(min_length=1, max_length=400, pattern=VISIBLE), FREE_TEXT]
"""A line of text that a person wrote, something of it to be seen."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=60)]
"""An id: small letters, digits, hyphens."""


class Range(StrictModel):
    """What is not known exactly: the least, the likeliest and the most that it may be."""

    low: Amount = Field(description="the least that it may be", examples=[0.1])
    likely: Amount = Field(description="the likeliest value", examples=[0.3])
    high: Amount = Field(description="the most that it may be", examples=[0.6])

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.likely <= self.high:
            found = f"{self.low}, {self.likely}, {self.high} are not in order."
            raise PydanticCustomError("own_words", "order", {"found": found})
        return self


class ShareRange(Range):
    """A range of a part of a whole."""

    low: Share = Field(description="the least share that it may be", examples=[0.1])
    likely: Share = Field(description="the likeliest share", examples=[0.3])
    high: Share = Field(description="the greatest share that it may be", examples=[0.6])


Model = TypeVar("Model", bound=StrictModel)
Rules = Callable[[Model, YamlDocument], Iterable[Problem]]
"""What fields must fulfil together; a rule stops where it needs a field that is wrong."""


def validated(
    document: YamlDocument,
    model: type[Model],
    context: Mapping[str, Any] | None = None,
    rules: Rules[Model] | None = None,
) -> Model:
    """The document as a model; raises ``ProblemsFound`` with every mistake at its line.

    What can be read in two ways is a mistake; a ``territory`` in the context says which ways are
    usual where it was written. Where fields are wrong, the ``rules`` are held against the rest;
    where nothing is wrong, they are the caller's matter.
    """
    value = {} if document.value is None else document.value
    given = dict(context or {})
    problems = list(doubts(document, model, given))
    wrong = [undotted(problem.field) for problem in problems]
    made: Model | None = None
    is_too_much = False
    try:
        made = model.model_validate(value, context=given)
    except ValidationError as error:
        asked = {problem.field for problem in problems}
        mistakes = error.errors()
        problems += [
            mistake
            for mistake in told(mistakes, model, document, given)
            if mistake.field not in asked
        ]
        wrong += [wrong_place(mistake["loc"]) for mistake in mistakes]
        # With more, nobody asks yet what the fields fulfil together.
        is_too_much = len(mistakes) > MOST_TOLD
    if made is not None and not problems:
        return made
    rest = None if is_too_much else without_wrong(value, wrong, model, given)
    fields = {problem.field for problem in problems}
    broken = rules(rest, document) if rules and rest is not None else ()
    raise ProblemsFound(
        (*problems, *(problem for problem in broken if problem.field not in fields))
    )
