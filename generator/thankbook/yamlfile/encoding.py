"""The text in the bytes of a file: UTF-8, of bounded size, without invisible characters."""

from __future__ import annotations

import codecs
import re
import unicodedata

from thankbook.problems import Problem, ProblemsFound

LARGEST_FILE_BYTES = 128 * 1024
"""Twenty times the longest description so far; to explain a mistake in more would take too long."""

# Longest first: the mark of UTF-32 begins with that of UTF-16.
FOREIGN_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

# What YAML forbids, the line ends that YAML 1.1 knows but no editor numbers its lines by, and what
# turns the order of the letters around it, so that a text is read as another than it is.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)

SAVE_AS_UTF8 = "Save the file again with the encoding UTF-8."


def decode(data: bytes, file: str) -> str:
    """Give the text of ``data``, every line of it ended by one line feed."""
    _refuse_large(data, file)
    _refuse_foreign(data, file)
    text = _with_line_feeds(_from_utf8(data.removeprefix(codecs.BOM_UTF8), file))
    _refuse_forbidden(text, file)
    return text if text.endswith("\n") else f"{text}\n"


def character_name(character: str) -> str:
    """Name a character that nobody can see: ``U+00A0, no-break space``."""
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f", {name}" if name else "")


def _refuse_large(data: bytes, file: str) -> None:
    if len(data) > LARGEST_FILE_BYTES:
        found = "The file is larger than 128 KiB."
        raise ProblemsFound([Problem(file, 0, "", found, "Divide it into smaller files.")])


def _refuse_foreign(data: bytes, file: str) -> None:
    for mark, name in FOREIGN_MARKS:
        if data.startswith(mark):
            found = f"The file is saved as {name}."
            raise ProblemsFound([Problem(file, 0, "", found, SAVE_AS_UTF8)])


def _from_utf8(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = _with_line_feeds(data[: error.start].decode("utf-8")).count("\n") + 1
        bad = data[error.start : error.start + 1]
        found = f"The byte 0x{bad.hex().upper()}{_guess(bad)} is not UTF-8."
        raise ProblemsFound([Problem(file, line, "", found, SAVE_AS_UTF8)]) from None


def _guess(byte: bytes) -> str:
    """Name the letter that older Windows programs mean by the byte."""
    letter = byte.decode("cp1252", "ignore")
    return f" (perhaps '{letter}')" if letter.isalpha() else ""


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_forbidden(text: str, file: str) -> None:
    if match := FORBIDDEN.search(text):
        line = text.count("\n", 0, match.start()) + 1
        found = f"The line holds an invisible character ({character_name(match[0])})."
        expected = f"Delete it. If the whole file looks garbled: {SAVE_AS_UTF8}"
        raise ProblemsFound([Problem(file, line, "", found, expected)])
