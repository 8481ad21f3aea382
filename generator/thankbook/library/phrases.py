"""The strings of the pages in one language, with plurals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from thankbook.library.isolation import isolated
from thankbook.library.placeholders import with_capital
from thankbook.problems import Problem, ProblemsFound

if TYPE_CHECKING:  # a finished site has phrases, and must not cost a YAML reader
    from thankbook.yamlfile import ValuePath, YamlDocument

NAME = re.compile(r"\{(\w+)\}")
_PLURAL_KEYS = {"zero", "one", "two", "few", "many", "other"}


@dataclass(frozen=True)
class Phrases:
    """Strings by dotted key.

    A test holds that each key that is asked for is there. Where it is not all the same, as in a
    translation half done, a sentence says which: ``ProblemsFound``.
    """

    language: str
    strings: Mapping[str, str | Mapping[str, str]]

    def __call__(self, key: str, **values: object) -> str:
        """The string of a key with its names filled in; ``count`` chooses among plural forms."""
        try:
            return self._filled(self.strings[key], values)
        except KeyError as missing:
            raise ProblemsFound([self._missing(key, str(missing.args[0]))]) from None

    def _filled(self, string: str | Mapping[str, str], values: Mapping[str, object]) -> str:
        if not isinstance(string, str):
            form = _plural_rule(self.language)(cast(int, values["count"]))
            string = string.get(form, string["other"])
        if "{" not in string:
            return string
        return NAME.sub(lambda name: _value(name[1], values), string)

    def _missing(self, key: str, name: str) -> Problem:
        """What is missing: the whole string, one of its forms, or what it names in braces."""
        folder = f"content/text/{self.language}/ui"
        if key not in self.strings:
            expected = "Expected it in one of the files of this folder."
            return Problem(folder, 0, key, "This string of the pages is missing.", expected)
        found = f"This string of the pages wants '{name}', and has nothing for it."
        return Problem(folder, 0, key, found, "Look at the same string in content/text/en/ui.")


def _value(name: str, values: Mapping[str, object]) -> str:
    """The value of a name; a name with a capital gives it with a capital."""
    if name in values:
        return isolated(str(values[name]))
    return isolated(with_capital(str(values[name[:1].lower() + name[1:]])))


@cache
def _plural_rule(language: str) -> Callable[[int], str]:
    from babel import Locale  # slow to import, and few strings have plurals

    return Locale.parse(language).plural_form


def read_phrases(documents: Iterable[YamlDocument], language: str) -> Phrases:
    """The strings of the page-strings files together.

    Raises ``ProblemsFound`` for what is no string and for what two files give.
    """
    strings: dict[str, str | Mapping[str, str]] = {}
    problems: list[Problem] = []
    for document in documents:
        for path, value in leaves(document):
            key = ".".join(map(str, path))
            if not isinstance(value, str | dict):
                problems.append(document.problem(path, "This is not text."))
            elif key in strings:
                found = "Another file gives this string already."
                problems.append(document.problem(path, found, "Keep one of the two."))
            strings[key] = cast("str | Mapping[str, str]", value)
    if problems:
        raise ProblemsFound(problems)
    return Phrases(language, strings)


def leaves(document: YamlDocument) -> Iterator[tuple[ValuePath, object]]:
    """Each string of a page-strings file, or its plural forms, and where it stands."""
    yield from _leaves((), document.value)


def _leaves(path: ValuePath, value: object) -> Iterator[tuple[ValuePath, object]]:
    if isinstance(value, dict) and not (value and set(value) <= _PLURAL_KEYS):
        for key, inner in value.items():
            yield from _leaves((*path, key), inner)
    else:
        yield path, value
