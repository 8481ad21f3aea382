"""The reference of every field of a description, as Markdown, made from the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from thankbook.business.fieldpaths import models_in
from thankbook.business.model import Business
from thankbook.validationwords.showing import as_typed
from thankbook.vocabulary import Term, Vocabulary

_HEAD = """\
# Every field of a description

Made by `thankbook schema --format markdown` from the models that read a description, so it cannot
be out of date. Fields in **bold** must be given. What a field expects is said in the words of
`thankbook check`. The ids of the closed lists stand [at the end](#closed-lists).
"""


def field_reference(vocabulary: Vocabulary) -> str:
    """A table for each group of fields, then the closed lists that they choose from."""
    sections = [_HEAD, *_sections(Business, "", set()), "## Closed lists\n"]
    sections += [_list(vocabulary, name) for name in sorted(_terms(Business, set()))]
    return "\n".join(sections)


def _sections(model: type[BaseModel], path: str, seen: set[str]) -> Iterator[str]:
    seen.add(path)
    heading = f"## `{path}`" if path else "## The file"
    rows = [_row(name, field) for name, field in model.model_fields.items()]
    head = "| field | expects | example |\n|---|---|---|"
    yield "\n".join([f"{heading}\n", f"{_first_line(model)}\n", head, *rows, ""])
    for name, field in model.model_fields.items():
        for nested in dict.fromkeys(models_in(field.annotation)):
            place = f"{path}.{name}" if path else name
            if place not in seen:
                yield from _sections(nested, place, seen)


def _row(name: str, field: FieldInfo) -> str:
    label = f"**`{name}`**" if field.is_required() else f"`{name}`"
    text = field.description or ""
    listed = _list_of(field)
    if listed:
        text += f" ([{listed}](#{listed}))"
    return f"| {label} | {_cell(text)} | {_example(field)} |"


def _example(field: FieldInfo) -> str:
    """One example as it would be typed, on one line."""
    return f"`{_cell(as_typed((field.examples or [''])[0]))}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _first_line(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().split("\n")[0].replace("``", "`")


def _list_of(field: FieldInfo) -> str:
    return next(iter(_terms_of(field)), "")


def _terms_of(field: FieldInfo) -> Iterator[str]:
    yield from (term.list_name for term in field.metadata if isinstance(term, Term))
    yield from _terms_in(field.annotation)


def _terms_in(annotation: Any) -> Iterator[str]:
    yield from (
        term.list_name for term in getattr(annotation, "__metadata__", ()) if isinstance(term, Term)
    )
    for part in getattr(annotation, "__args__", ()):
        yield from _terms_in(part)


def _terms(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    seen.add(model)
    for field in model.model_fields.values():
        yield from _terms_of(field)
        for nested in models_in(field.annotation):
            if nested not in seen:
                yield from _terms(nested, seen)


def _list(vocabulary: Vocabulary, name: str) -> str:
    ids = ", ".join(f"`{term}`" for term in vocabulary.ids(name))
    return f"### {name}\n\n{ids}\n"
