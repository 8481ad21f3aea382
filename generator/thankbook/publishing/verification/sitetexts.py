"""What a file of a site says once everything that a browser or a script decodes is decoded."""

from __future__ import annotations

import gzip
import html
import json
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

_MARKUP = frozenset({".html", ".htm", ".svg", ".xml", ".md", ".txt", ".ics", ".csv"})
_SEARCH_INDEX = "search/search_index."
_NOT_READ = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_JSON_TEXT = re.compile(r'"(?:[^"\\\x00-\x1f]|\\.)*"')


@dataclass(frozen=True, slots=True)
class Texts:
    """Three readings of a file.

    ``words``: what is read, tags taken for blanks. ``glued``: the same, tags taken for nothing.
    ``all``: every byte of it, with attributes, scripts, comments and geometry.
    """

    words: str
    glued: str
    all: str


def texts_of(path: str, data: bytes) -> Texts:
    """A file's texts; what is no text is read as Latin-1, so that every byte is looked at."""
    name = PurePosixPath(path)
    if name.suffix == ".gz":
        return texts_of(str(name.with_suffix("")), gzip.decompress(data))
    text = _as_text(data)
    if name.suffix == ".json" or path.startswith(_SEARCH_INDEX):
        read = "\n".join(map(_from_json, _JSON_TEXT.findall(text)))
    else:
        read = text if name.suffix in _MARKUP else ""
    read = _NOT_READ.sub(" ", read)
    return Texts(_decoded(_TAG.sub(" ", read)), _decoded(_TAG.sub("", read)), _decoded(text))


def _as_text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _from_json(quoted: str) -> str:
    try:
        return str(json.loads(quoted))
    except ValueError:
        return quoted


def _decoded(text: str) -> str:
    """References, escapes and percent signs resolved, one within the other."""
    text = _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), html.unescape(text))
    return html.unescape(unquote(text))
