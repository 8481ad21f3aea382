"""Values that a part of a description may have, by the JSON Schema of that part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from random import Random
from typing import Any

Schema = Mapping[str, Any]

LARGEST = 10**12
"""Where a part of a schema has no limit; ``tests/business/test_bounds.py`` holds that all have."""

NUMBERS = (
    "0",
    "1",
    "2",
    "0.5",
    "0.01",
    "0.2",
    "0.999",
    "0.00000000000001",
    "3.3333333333",
    "7",
    "99",
)

TEXTS = (
    "x",
    "Straße & Söhne <b>",
    "שלום, עולם",
    "مرحبا‎ بكم",
    "日本の店 100%",
    "👩‍👩‍👧 & 🥐",
    "# not a heading",
    "a | b | c",
    "{{ 7*7 }} {% x %} {name}",
    "[a](javascript:x) ![b](c)",
    "<script>alert(1)</script>",
    "'\"`\\ --- ~~~",
    "- [ ] a\u2028b",
    "&amp; &lt; &#60;",
    "=SUM(A1), +1, @x",
    "one, two; three: four",
    "  blanks  ",
    "\u200b",
    "0",
    "no",
    "12:30",
    "A" * 60,
)

FORMED = (
    *("2000-01-01", "2027-03-01", "2028-02-29", "2031-12-31", "2098-12-31", "2097-06-30"),
    *("01-01", "02-28", "02-29", "04-12", "06-30", "12-31"),
    *("12-24..01-05", "01-01..12-31", "02-29..02-29", "2027-07-05..2027-07-25", "2027-12-25"),
    *("a", "a-1", "b-2_c", "z" * 60, "owner", "counter", "regulars"),
    *("#000000", "#ffffff", "#B4530A", "#808080"),
    *("a@b.cd", "x+y@example.org", "+45 12 34 56 78", "112", "0" * 26),
    *("assets/logo.svg", "a b.png"),
)


@dataclass(frozen=True)
class Values:
    """Makes values that fit a part of the schema, from its least to its most."""

    definitions: Mapping[str, Schema]

    @cached_property
    def business(self) -> Schema:
        """The schema of a whole description."""
        return self.definitions["Business"]

    def resolved(self, schema: Schema) -> Schema:
        """The part that a reference stands for; of alternatives the first that is not null."""
        if "$ref" in schema:
            return self.resolved(self.definitions[schema["$ref"].rpartition("/")[2]])
        options = [option for option in schema.get("anyOf", ()) if option.get("type") != "null"]
        if options:
            return self.resolved(options[0])
        return schema

    def at(self, path: tuple[str | int, ...]) -> Schema:
        """The part of the schema for a place in a description."""
        schema = self.resolved(self.business)
        for step in path:
            if isinstance(step, int):
                schema = self.resolved(schema.get("items", {}))
            else:
                fields = schema.get("properties", {})
                schema = self.resolved(fields.get(step) or self._of_keys(schema))
        return schema

    def value(self, schema: Schema, random: Random, depth: int = 0) -> Any:
        """A value that fits, or nearly."""
        schema = self.resolved(schema)
        if choices := list(choices_of(schema)):
            return random.choice(choices)
        match kind_of(schema):
            case "object":
                return self._group(schema, random, depth)
            case "array":
                return self._list(schema, random, depth)
            case "integer" | "number" as kind:
                return number(schema, kind, random)
            case "boolean":
                return random.random() < 0.5
        return text(schema, random)

    def _group(self, schema: Schema, random: Random, depth: int) -> dict[str, Any]:
        fields, needed = schema.get("properties", {}), schema.get("required", ())
        wanted = [name for name in fields if name in needed or random.random() < 0.6 - 0.1 * depth]
        made = {name: self.value(fields[name], random, depth + 1) for name in wanted}
        if not fields:
            keys = choices_of(schema.get("propertyNames", {}))
            inner = self._of_keys(schema)
            made = {k: self.value(inner, random, depth + 1) for k in keys if random.random() < 0.5}
        if {"low", "likely", "high"} <= made.keys():
            names = ("low", "likely", "high")
            made |= dict(zip(names, sorted(made[name] for name in names), strict=True))
        return made

    def _list(self, schema: Schema, random: Random, depth: int) -> list[Any]:
        most = min(schema.get("maxItems", 8), random.choice((1, 2, 3, 8, 20)))
        count = random.randint(min(schema.get("minItems", 0), most), most)
        made: list[Any] = []
        for _ in range(count):
            value = self.value(schema.get("items", {}), random, depth + 1)
            if value not in made:
                made.append(value)
        return made

    @staticmethod
    def _of_keys(schema: Schema) -> Schema:
        inner = schema.get("additionalProperties", {})
        return inner if isinstance(inner, dict) else {}


def kind_of(schema: Schema) -> str:
    """The type of a part, that of a value that is there."""
    kind = schema.get("type", "object" if "properties" in schema else "string")
    return kind if isinstance(kind, str) else next(option for option in kind if option != "null")


def choices_of(schema: Schema) -> Iterator[Any]:
    """The values of a closed list."""
    if "const" in schema:
        yield schema["const"]
    yield from (choice for choice in schema.get("enum", ()) if choice is not None)
    for option in schema.get("oneOf", ()):
        yield from choices_of(option)


def number(schema: Schema, kind: str, random: Random) -> int | Decimal:
    """A number between the least and the most, often at an end or at nothing."""
    least, most = schema.get("minimum", 0), schema.get("maximum", LARGEST)
    options = [Decimal(str(limit)) for limit in (least, most, *NUMBERS)]
    options.append(Decimal(str(round(random.uniform(float(least), float(min(most, 1000))), 3))))
    options.append(Decimal(str(least)) + 10 ** random.randint(0, 10))
    fitting = [option for option in options if least <= option <= most]
    chosen = random.choice(fitting)
    return int(chosen) if kind == "integer" else with_one_meaning(chosen)


def with_one_meaning(number: Decimal) -> Decimal:
    """The number so that its point cannot be taken for a sign between thousands: 1.5000."""
    return number.quantize(Decimal("0.0001")) if number.as_tuple().exponent == -3 else number


def text(schema: Schema, random: Random) -> str:
    """A text: an odd one, one of the right form, or as long as may be."""
    if (pattern := schema.get("pattern")) and pattern != r"\S":
        formed = [form for form in FORMED if re.search(pattern, form)]
        return random.choice(formed or schema.get("examples", ["x"]))
    longest = schema.get("maxLength", 400)
    if random.random() < 0.1:
        return (random.choice(TEXTS) + " ") * longest
    return random.choice(TEXTS)[:longest]
