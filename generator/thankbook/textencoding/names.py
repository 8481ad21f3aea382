"""Names of encodings: as people know them, and as Python's codecs take them."""

from __future__ import annotations

import codecs
import re
from encodings.aliases import aliases

_KNOWN_AS = {
    "utf-8-sig": "UTF-8",
    "cp932": "cp932 (Shift-JIS)",
    "cp949": "cp949 (Korean)",
    "cp950": "cp950 (Big5)",
    "gb18030": "gb18030 (GBK)",
}
_NO_TEXT_OF_PEOPLE = ("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape")


def encoding_name(page: str) -> str:
    """A codec as a message names it; its first word can be given back: ``windows-1250``."""
    if known := _KNOWN_AS.get(page):
        return known
    if re.fullmatch(r"cp125\d", page):
        return page.replace("cp", "windows-")
    plain = page.replace("_", "-").replace("iso8859", "iso-8859")
    return plain.upper() if plain.startswith("utf") else plain


def codec_named(typed: str) -> str | None:
    """The codec of a name, if Python has one that makes text of bytes."""
    name = typed.strip().casefold()
    try:
        found = codecs.lookup(name)
        "a".encode(found.name)
    except (LookupError, ValueError, UnicodeError):
        return None
    return None if found.name in _NO_TEXT_OF_PEOPLE or "\0" in name else found.name


def known_names() -> list[str]:
    """Names that may be typed."""
    return sorted({name.replace("_", "-") for name in (*aliases, *aliases.values())})
