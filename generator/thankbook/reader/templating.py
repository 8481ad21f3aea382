"""The Jinja environment of the pages: strict, and everything that is not markup is escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from thankbook.contentfolder import compiled_folder
from thankbook.reader.escaping import escaped
from thankbook.reader.templateloader import TemplateLoader

_PACKAGE = Path(__file__).parents[1]
_TEMPLATES = ("*/templates", "*/*/templates")
"""A template lies beside what fills it; its name alone finds it, so no two may have the same."""


@cache
def environment() -> Environment:
    """Templates see only what they are given; an unknown name is an error, and so is None."""
    return Environment(
        loader=template_loader(compiled_folder()),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def template_loader(compiled: Path) -> TemplateLoader:
    """What finds the templates, with the Python in a folder made of them."""
    return TemplateLoader(template_folders(), compiled)


def template_folders() -> list[Path]:
    """Every folder of templates in the package."""
    return sorted(folder for pattern in _TEMPLATES for folder in _PACKAGE.glob(pattern))


def _finalized(value: object) -> object:
    """What an expression in a template becomes; only text, whole numbers and markup are let in."""
    if isinstance(value, (Markup, StrictUndefined)):
        return value
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise TypeError(f"A template would print {value!r}, which is not text.")
