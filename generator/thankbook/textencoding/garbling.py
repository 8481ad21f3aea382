"""UTF-8 that was damaged, or that an earlier program took for something else and saved so."""

from __future__ import annotations

import re

from thankbook.problems import Problem

_WORD = re.compile(r"[^\s;,|\"]*[^\x00-\x7f][^\s;,|\"]*")
_PAGES = ("cp1252", "mac_roman", "cp1250", "cp1251", "iso8859_1")
_EXPORT_AGAIN = "Export the list again as 'CSV UTF-8'."
_MOST_BYTES = 1024 * 1024


def garbled(data: bytes, file: str) -> Problem | None:
    """What is wrong with text that was UTF-8 once; None where nothing is, or it never was."""
    if data.isascii():
        return None
    head = data[:_MOST_BYTES]
    text = head.decode("utf-8", "replace")
    if len(data) > len(head):
        text = text[:-1]
    lost = text.count("\ufffd")
    kept = sum(1 for sign in text if not sign.isascii()) - lost
    if lost and kept > lost:
        line = text[: text.index("\ufffd")].count("\n") + 1
        found = "The file is UTF-8, but a letter on this line is damaged or was saved otherwise."
        return Problem(file, line, "", found, _EXPORT_AGAIN)
    return _saved_twice(text, file) if not lost else None


def _saved_twice(text: str, file: str) -> Problem | None:
    """Words that become shorter words when the mistake is undone, and none that do not."""
    for page in _PAGES:
        words = [match[0] for match in _WORD.finditer(text)]
        undone = [_undone(word, page) for word in words]
        if words and all(undone):
            line = text[: text.index(words[0])].count("\n") + 1
            found = f"An earlier program took UTF-8 for something else: {words[0]} is {undone[0]}."
            return Problem(file, line, "", found, _EXPORT_AGAIN)
    return None


def _undone(word: str, page: str) -> str:
    try:
        meant = word.encode(page).decode("utf-8")
    except UnicodeError:
        return ""
    return meant if meant != word else ""
