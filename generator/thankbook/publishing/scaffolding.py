"""The two files of a new library item, each field with what it expects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from thankbook.contentfolder import content_folder
from thankbook.files.wholefiles import write_new
from thankbook.library.examples import field_example
from thankbook.library.itemfacts import FACTS
from thankbook.library.itemwords import WORDS
from thankbook.library.loading import load_labels
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.fieldchoices import choice_lines
from thankbook.vocabulary import load_vocabulary

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


HALVES = ("facts", "words")

_LANGUAGE = "en"
"""The language of what is explained, whatever that of the words."""

_Choices = Callable[[FieldInfo], Iterator[str]]


def scaffold_item(
    folder: Path,
    language: str,
    kind: str,
    item_id: str,
    halves: Sequence[str] = HALVES,
    shipped: Path | None = None,
) -> tuple[Path, ...]:
    """Write the facts and the words of a new item; raises ``ProblemsFound`` before it writes.

    The id must be new in its kind and folder: it is the item's address for good. Where the
    ``shipped`` content has the item, its files are what the new ones begin with.
    """
    places = {
        "facts": (Path("library", kind, f"{item_id}.yaml"), FACTS[kind]),
        "words": (Path("text", language, kind, f"{item_id}.yaml"), WORDS[kind]),
    }
    wanted = [places[half] for half in halves]
    files = tuple(folder / place for place, _ in wanted)
    problems = [*_wrong_id(item_id), *_already_there(*files)]
    if problems:
        raise ProblemsFound(problems)
    texts = (_beginning(place, model, shipped) for place, model in wanted)
    write_new({file: text.encode() for file, text in zip(files, texts, strict=True)})
    return files


def _beginning(place: Path, model: type[BaseModel], shipped: Path | None) -> str:
    original = shipped / place if shipped else None
    is_known = original is not None and original.is_file()
    return original.read_text("utf-8") if original and is_known else _explained(model)


def _explained(model: type[BaseModel]) -> str:
    content = content_folder()
    vocabulary = load_vocabulary(content)
    labels = load_labels(content, _LANGUAGE, vocabulary)
    return (
        "\n".join(_lines(model, partial(choice_lines, vocabulary=vocabulary, labels=labels))) + "\n"
    )


def _wrong_id(item_id: str) -> Iterator[Problem]:
    if not _SLUG.fullmatch(item_id):
        expected = "Expected small letters, digits and hyphens, for example note-a-day."
        yield Problem(item_id, 0, "", "This is not an id.", expected)


def _already_there(*files: Path) -> Iterator[Problem]:
    for file in files:
        if file.exists():
            yield Problem(file.as_posix(), 0, "", "This file is there already.", "Choose an id.")


def _lines(model: type[BaseModel], choices: _Choices) -> Iterator[str]:
    """Required fields to fill in, then the optional ones as comments."""
    fields = model.model_fields.items()
    for name, field in fields:
        if field.is_required():
            yield f"# {_sentence(field)}"
            yield from (f"# {line}" for line in choices(field))
            yield from _example(name, field)
    for name, field in fields:
        if not field.is_required():
            yield f"# {_sentence(field)} May be left out."
            yield from (f"# {line}" for line in choices(field))
            yield from (f"# {line}" for line in _example(name, field))


def _sentence(field: FieldInfo) -> str:
    text = field.description or ""
    return f"{text[:1].upper()}{text[1:]}."


def _example(name: str, field: FieldInfo) -> list[str]:
    example = {name: field_example(field)}
    dumped = yaml.safe_dump(example, allow_unicode=True, sort_keys=False, width=90)
    return dumped.rstrip().splitlines()
