"""Lines of a commented YAML file: fields, remarks, and examples that wait behind a '#'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from textwrap import wrap
from typing import Any

import yaml

from thankbook.founding.fieldmodels import field_at, sentence
from thankbook.locales import ANYWHERE
from thankbook.locales.numberreading import other_meaning, typed_form
from thankbook.problems import ProblemsFound
from thankbook.yamlfile import parse_yaml, quoted

GUESS = "a guess"
_WIDTH = 96
_COMMAND = re.compile(r"'thankbook [^']*'")
_GLUE = "\0"
"""Stands for the blanks within a command, at which no line is broken."""
_PLAIN = re.compile(r"[+]?[^\W_][\w .,;:!?'/()&@+-]*")


def heading(title: str) -> Iterator[str]:
    """The beginning of a group of fields that belong together."""
    yield ""
    yield f"# ---- {title} ".ljust(_WIDTH, "-")
    yield ""


def remark(text: str, indent: int = 0) -> Iterator[str]:
    """A comment, in lines that fit; a command stands on one of them."""
    blanks = " " * indent
    whole = _COMMAND.sub(lambda found: found[0].replace(" ", _GLUE), text)
    for line in wrap(whole, _WIDTH - indent):
        yield f"{blanks}# {line.replace(_GLUE, ' ')}"


def about(path: str, more: str = "") -> Iterator[str]:
    """What a field expects, in the words of its model."""
    yield from remark(f"{sentence(path)} {more}".strip(), path.count(".") * 2)


def field(path: str, value: Any, *, guess: bool = False) -> Iterator[str]:
    """A field with its value, indented as deep as its path."""
    *groups, name = path.split(".")
    mark = f" # {GUESS}" if guess else ""
    yield f"{'  ' * len(groups)}{name}: {typed(value)}{mark}"


def example(path: str, value: Any = None) -> Iterator[str]:
    """What a field may look like; taking the '#' away makes it count."""
    *groups, name = path.split(".")
    shown = value if value is not None else (field_at(path).examples or [""])[0]
    blanks = "  " * len(groups)
    if _holds_texts(shown):
        # In brackets, a comma within a text would part it in two.
        yield f"{blanks}#{name}:"
        yield from (f"{blanks}#  - {typed(text)}" for text in shown)
    else:
        yield f"{blanks}#{name}: {typed(shown)}"


def _holds_texts(value: Any) -> bool:
    is_list = isinstance(value, list | tuple)
    return is_list and any(isinstance(text, str) and " " in text for text in value)


def example_group(name: str, lines: Iterable[str]) -> Iterator[str]:
    """A group of fields that is an example as a whole."""
    yield f"#{name}:"
    yield from (f"#  {line}" for line in lines)


def typed(value: Any, *, inside: bool = False) -> str:
    """A value as somebody would type it, on one line; ``inside`` brackets a comma parts values."""
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{key}: {typed(inner, inside=True)}" for key, inner in value.items())
            + "}"
        )
    if isinstance(value, list | tuple):
        return "[" + ", ".join(typed(inner, inside=True) for inner in value) + "]"
    if isinstance(value, str):
        return value if _is_plain(value, inside=inside) else quoted(value)
    if isinstance(value, Decimal):
        return typed_form(value) if other_meaning(value, ANYWHERE) else f"{value:f}"
    return str(value)


def _is_plain(text: str, *, inside: bool) -> bool:
    """Whether a text without quotes is read as the same text, by us and by other readers."""
    if not _PLAIN.fullmatch(text):
        return False
    written = f"[{text}]" if inside else f"- {text}"
    try:
        ours = parse_yaml(written.encode(), "").value
        others = yaml.safe_load(written)
    except (ProblemsFound, yaml.YAMLError):
        return False
    return ours == (text,) and others == [text]
