"""The text in the bytes of an export, as UTF-8 whatever it was saved as."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.problems import Problem, ProblemsFound

LARGEST_EXPORT_BYTES = 1024**3
_BLOCK_BYTES = 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_NO_TABLES = (
    (b"PK\x03\x04", "This is a workbook (.xlsx or .ods) or a zip archive."),
    (b"\xd0\xcf\x11\xe0", "This is an old Excel workbook (.xls)."),
    (b"%PDF", "This is a PDF."),
)
SAVE_AS_CSV = (
    "Export it as CSV. In Excel or LibreOffice: File, Save As, 'CSV UTF-8'; "
    "a workbook keeps its other sheets only if you save a copy."
)


@dataclass(frozen=True)
class EncodedText:
    """Text as UTF-8 without a mark at its beginning, and what it was saved as."""

    utf8: bytes
    saved_as: str


def as_utf8(data: bytes, file: str) -> EncodedText:
    """The text of an export; bytes that are not UTF-8 are read as Windows-1252.

    Raises ``ProblemsFound`` for what is no text at all. Every byte of a Windows code page becomes
    a letter of its own, so that two customers never become one by a wrong guess.
    """
    _refuse_other_kinds(data, file)
    encoding = _marked(data) or _unmarked_utf16(data) or "utf-8"
    try:
        text = _recoded(data, encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            found = f"The file begins as {encoding.upper()} but is damaged."
            raise ProblemsFound([Problem(file, 0, "", found, SAVE_AS_CSV)]) from None
        encoding, text = "windows-1252", _recoded(data, "windows-1252")
    if b"\0" in text:
        found = "The file holds NUL bytes, so it is no text."
        raise ProblemsFound([Problem(file, 0, "", found, SAVE_AS_CSV)])
    return EncodedText(text, encoding.removesuffix("-sig").upper().replace("WINDOWS", "Windows"))


def _refuse_other_kinds(data: bytes, file: str) -> None:
    found = next((words for mark, words in _NO_TABLES if data.startswith(mark)), "")
    if found:
        raise ProblemsFound([Problem(file, 0, "", found, SAVE_AS_CSV)])
    if len(data) > LARGEST_EXPORT_BYTES:
        found = "The file is larger than 1 GiB."
        raise ProblemsFound([Problem(file, 0, "", found, "Export the last two or three years.")])
    if not data.strip():
        raise ProblemsFound([Problem(file, 0, "", "The file is empty.", SAVE_AS_CSV)])


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def _unmarked_utf16(data: bytes) -> str:
    """Every other byte of plain letters in UTF-16 is NUL."""
    head = data[:200]
    if len(head) < 4 or head.count(0) < len(head) * 0.4:
        return ""
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def _recoded(data: bytes, encoding: str) -> bytes:
    """Block by block: a text of a hundred megabytes is never held as characters."""
    if encoding == "utf-8":
        for _ in _decoded_blocks(data, encoding):
            pass
        return data
    return b"".join(block.encode("utf-8") for block in _decoded_blocks(data, encoding))


def _decoded_blocks(data: bytes, encoding: str) -> Iterator[str]:
    errors = "control_characters" if encoding == "windows-1252" else "strict"
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    for begin in range(0, len(data), _BLOCK_BYTES):
        is_last = begin + _BLOCK_BYTES >= len(data)
        yield decoder.decode(data[begin : begin + _BLOCK_BYTES], final=is_last)


def _as_control_character(error: UnicodeError) -> tuple[str, int]:
    """Five bytes mean nothing in Windows-1252; they stay apart from each other all the same."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(chr(byte) for byte in error.object[error.start : error.end]), error.end


codecs.register_error("control_characters", _as_control_character)
