"""What stands within the lines of an own page, so written that Python-Markdown reads it alike.

Backslashes and braces differ: CommonMark takes a backslash before every sign and at the end of a
line, and knows no lists of attributes, which Python-Markdown sees in every pair of braces.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable

_KNOWN_ESCAPES = frozenset("\\`*_{}[]()>#+-.!")
"""Signs that Python-Markdown 3 takes a backslash off by itself (``Markdown.ESCAPED_CHARS``)."""

_WORD = r"[#.][^\s{}#.]+[^\s{}]*|[\w:.-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}\"']+)"
_ATTRIBUTES = rf"\{{:[^}}\n]*\}}|\{{[ ]*(?:{_WORD})(?:[ ]+(?:{_WORD}))*[ ]*\}}"
_AT_THE_END = re.compile(rf"(?:(?<=\s)|^)(?P<list>{_ATTRIBUTES})[ ]*$")
_ID = re.compile(r"(?<![\w\"'=])#([^\s{}\"']+)")
_FINAL = re.compile(r"(?<!\\)(?:\\?#)+$")
_CRITIC, _TEMPLATES = frozenset("+-~=>"), frozenset("{%#")
"""What follows a brace in the marks of pymdownx.critic, and in templates."""

_PIECES = re.compile(
    rf"(?P<code>(?P<ticks>`+)(?!`)(?P<shown>.*?)(?<!`)(?P=ticks)(?!`))|(?P<ticks_alone>`+)"
    r"|(?P<tag><(?:/?[A-Za-z][^<>]*|!--.*?--)>)"
    r"|(?P<target>\]\((?:<[^<>\n]*>|[^\s()<>]*))"
    r"|(?P<url>https?://[^\s<>()*{}|\\`]*)"
    r"|(?P<break>\\\n(?=.))|(?P<last>\\\Z)"
    rf"|\\(?P<escaped>[{re.escape(string.punctuation)}])"
    rf"|(?P<attributes>{_ATTRIBUTES})|(?P<brace>\{{(?=[^}}\n]*\}}))|(?P<pipe>\|)",
    re.DOTALL,
)


def inline_text(text: str, *, is_cell: bool = False, has_templates: bool = False) -> str:
    """The words of a block; ``is_cell`` for one of a table, where a pipe ends it.

    With ``has_templates`` what stands between two braces is left for the plugin that fills it.
    """

    def piece(match: re.Match[str]) -> str:
        kind, whole = match.lastgroup or "", match[0]
        if match["code"]:
            return _code(match["shown"]) if is_cell and "|" in whole else whole
        if kind == "break":
            return "  \n"
        if kind == "last":
            return _entity("\\")
        if kind == "escaped":
            sign = match["escaped"]
            return whole if sign in _KNOWN_ESCAPES else _entity(sign)
        if kind == "brace":
            after = text[match.end() : match.end() + 1]
            is_left = after in _CRITIC or (has_templates and after in _TEMPLATES)
            return whole if is_left else _entity("{")
        return whole.replace("|", _entity("|")) if is_cell else whole

    return _PIECES.sub(piece, text)


def without_attributes(text: str) -> tuple[str, str]:
    """The words of a heading, and the list of attributes behind them; empty where there is none."""
    match = _AT_THE_END.search(text)
    return (text[: match.start()].rstrip(), match["list"]) if match else (text, "")


def written_id(attributes: str) -> str:
    """The name that a list of attributes gives; empty where it gives none."""
    found = _ID.search(attributes.replace("{#", "{ #").replace(":#", ": #"))
    return found[1] if found else ""


def table_row(cells: Iterable[str], *, has_templates: bool = False) -> str:
    """A line of a table."""
    written = (inline_text(cell, is_cell=True, has_templates=has_templates) for cell in cells)
    return f"| {' | '.join(written)} |"


def with_final_signs(text: str) -> str:
    """A heading whose last ``#`` stays: CommonMark wants a blank before those that close one."""
    return _FINAL.sub(lambda found: _entity("#") * found[0].count("#"), text)


def _code(shown: str) -> str:
    """Code that a pipe stands in, in signs that nothing else is read from."""
    bare = shown[1:-1] if shown.startswith(" ") and shown.endswith(" ") else shown
    signs = (sign if sign.isalnum() or sign == " " else _entity(sign) for sign in bare)
    return f"<code>{''.join(signs)}</code>"


def _entity(sign: str) -> str:
    return f"&#{ord(sign)};"
