"""The isolates of a page's text as markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from babel.core import get_global

from thankbook.library.isolation import FIRST_STRONG, POP, without_isolates

_UNTOUCHED = (
    r"<(?P<name>svg|script|style|option|textarea|title)\b.*?</(?P=name)>|<[^<>]*>|\{[^{}\n]*\}"
)
"""Where no element may stand: in drawings and options, within tags and attribute lists."""
_PIECE = re.compile(_UNTOUCHED, re.DOTALL)
_INNERMOST = re.compile(f"{FIRST_STRONG}([^{FIRST_STRONG}{POP}]*){POP}")
_FILLS_A_BLOCK = re.compile(
    rf"(?P<before>(?:^(?:> ?)*|<p(?: [^<>]*)?>))"
    rf"{FIRST_STRONG}(?P<inner>[^<{FIRST_STRONG}{POP}\n]*){POP}(?=</p>|$)",
    re.MULTILINE,
)
_SCRIPTS = {"Hebr": "\u0590-\u05ff", "Arab": "\u0600-\u06ff\u0750-\u077f", "Thaa": "\u0780-\u07bf"}


def with_directions(text: str, languages: Sequence[str] = ()) -> str:
    """Each isolate as a ``<bdi>``; one that is all of a paragraph is aligned as it is read.

    ``languages`` are those of the business: the one that is written in the isolate's script, if it
    is the only one, is told to screen readers and hyphenation.
    """
    if FIRST_STRONG not in text:
        return text
    block = _FILLS_A_BLOCK.sub(
        lambda match: (
            f'{match["before"]}<bdi class="tb-line"{_lang(match["inner"], languages)}>'
            f"{match['inner']}</bdi>"
        ),
        text,
    )
    return "".join(_pieces(block, languages))


def _pieces(text: str, languages: Sequence[str]) -> Iterator[str]:
    end = 0
    for match in _PIECE.finditer(text):
        yield _marked_up(text[end : match.start()], languages)
        yield _as_data(match[0], match["name"])
        end = match.end()
    yield _marked_up(text[end:], languages)


def _marked_up(text: str, languages: Sequence[str]) -> str:
    """Text between two tags, its isolates as elements from within; a sign without its pair stays.

    So whatever somebody typed, no element reaches across another.
    """
    count = 1
    while count:
        text, count = _INNERMOST.subn(
            lambda match: f"<bdi{_lang(match[1], languages)}>{match[1]}</bdi>", text
        )
    return text


def _as_data(piece: str, name: str | None) -> str:
    """A drawing or an option keeps its isolates; in a tag they would become part of a value."""
    if name is None:
        return without_isolates(piece)
    tag, end, content = piece.partition(">")
    return without_isolates(tag) + end + content


def _lang(inner: str, languages: Sequence[str]) -> str:
    found = {script for script, signs in _SCRIPTS.items() if re.search(f"[{signs}]", inner)}
    fitting = [code for code in languages if _script(code) in found]
    return f' lang="{fitting[0]}"' if len(found) == len(fitting) == 1 else ""


@cache
def _script(language: str) -> str:
    """The script that a language is usually written in, as Unicode's likely subtags say."""
    likely = get_global("likely_subtags").get(language, "").split("_")
    return likely[1] if len(likely) > 1 else ""
