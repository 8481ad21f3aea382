"""The text in the bytes of a table, as UTF-8 whatever it was saved as."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.problems import Problem, ProblemsFound
from thankbook.textencoding.countries import writing
from thankbook.textencoding.encodingchoice import Choice, Contender, choice
from thankbook.textencoding.garbling import garbled
from thankbook.textencoding.names import encoding_name
from thankbook.textencoding.readings import composed

LARGEST_TABLE_BYTES = 1024**3
_BLOCK_BYTES = 1024 * 1024
_MOST_SHOWN = 4
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
class Origin:
    """What is known of where a text comes from: its country, or its encoding, as the user says."""

    country: str | None = None
    """The two letters of the country; none where nobody says."""

    encoding: str | None = None
    """The encoding that the user names, which is then not guessed; else none."""


UNKNOWN_ORIGIN = Origin()


@dataclass(frozen=True)
class EncodedText:
    """Text as UTF-8 without a mark at its beginning, what it was saved as, whether that is sure."""

    utf8: bytes
    saved_as: str
    is_sure: bool = True


def exact_text(data: bytes, file: str, origin: Origin) -> EncodedText:
    """The text where each letter counts; raises ``ProblemsFound`` where it cannot be told."""
    _refuse_other_kinds(data, file)
    chosen = _chosen(data, file, origin)
    if not origin.encoding and (problem := garbled(data, file)):
        raise ProblemsFound([problem])
    if chosen.contenders:
        raise ProblemsFound([Problem(file, 0, "", *_question(chosen.contenders))])
    if not chosen.page:
        found = "The letters of this file make no words in any encoding that is known."
        raise ProblemsFound([Problem(file, 0, "", found, _UTF8_OR_NAMED)])
    return _text(data, chosen.page, file)


def likely_text(data: bytes, file: str, origin: Origin) -> EncodedText:
    """The text where figures count and not letters: in the likeliest encoding, without a question.

    Raises ``ProblemsFound`` for what is no text at all. Each byte of a code page that is not known
    becomes a letter of its own, so that two customers never become one by a wrong guess.
    """
    _refuse_other_kinds(data, file)
    chosen = _chosen(data, file, origin)
    try:
        text = _text(data, chosen.page or "cp1252", file)
    except ProblemsFound:
        if origin.encoding or chosen.page.startswith("utf"):
            raise
        recoded = _recoded(data, "cp1252", "control_characters")
        return EncodedText(_without_nul(recoded, file), encoding_name("cp1252"), is_sure=False)
    is_sure = not chosen.contenders and bool(chosen.page)
    return EncodedText(text.utf8, text.saved_as, is_sure)


def usual_encoding(country: str) -> str:
    """The encoding in which computers of a country save a plain CSV."""
    return encoding_name(writing(country).families[0].windows)


def _chosen(data: bytes, file: str, origin: Origin) -> Choice:
    if not origin.encoding:
        return choice(data, origin.country)
    marked = choice(data[:4], None).page
    if data[:4] and marked.startswith("utf-") and not data[:4].isascii():
        is_same = (
            origin.encoding.replace("-", "")
            .replace("_", "")
            .startswith(marked.replace("-sig", "").replace("-", ""))
        )
        if not is_same:
            found = f"The mark at its beginning says that the file is {encoding_name(marked)}."
            expected = f"Leave out --encoding {origin.encoding}."
            raise ProblemsFound([Problem(file, 0, "", found, expected)])
        return Choice(marked)
    return Choice(origin.encoding)


def _question(contenders: tuple[Contender, ...]) -> tuple[str, str]:
    shown = contenders[:_MOST_SHOWN]
    readings = " or ".join(
        f"{contender.word} ({encoding_name(contender.page)})" for contender in shown
    )
    found = "The file does not tell in which encoding it was saved, so a name could come out wrong."
    page = encoding_name(shown[min(1, len(shown) - 1)].page).split()[0]
    if len(shown) == 1:
        return found, f"{readings}? If that is right, say --encoding {page}."
    return found, f"{readings}? Say which, for example --encoding {page}."


def _text(data: bytes, page: str, file: str) -> EncodedText:
    try:
        recoded = _recoded(data, page, "strict")
    except UnicodeDecodeError as error:
        raise ProblemsFound([_damaged(data, page, file, error)]) from None
    return EncodedText(_without_nul(recoded, file), encoding_name(page))


def _damaged(data: bytes, page: str, file: str, error: UnicodeDecodeError) -> Problem:
    """Where the first byte stands that the encoding has no letter for."""
    if page.startswith(("utf-16", "utf-32")):
        return Problem(
            file, 0, "", f"The file begins as {encoding_name(page)} but is damaged.", SAVE_AS_CSV
        )
    bad = error.object[error.start : error.start + 1]
    place = _place(data, page)
    line = data.count(b"\n", 0, place) or data.count(b"\r", 0, place)
    found = f"The byte 0x{bad.hex().upper()} means nothing in {encoding_name(page)}."
    return Problem(file, line + 1, "", found, _UTF8_OR_NAMED)


def _place(data: bytes, page: str) -> int:
    """How many bytes could be read; the block of the error is found before the byte in it."""
    try:
        data.decode(page)
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _without_nul(utf8: bytes, file: str) -> bytes:
    if b"\0" in utf8:
        found = "The file holds NUL bytes, so it is no text."
        raise ProblemsFound([Problem(file, 0, "", found, SAVE_AS_CSV)])
    return utf8


def _refuse_other_kinds(data: bytes, file: str) -> None:
    found = next((words for mark, words in _NO_TABLES if data.startswith(mark)), "")
    if found:
        raise ProblemsFound([Problem(file, 0, "", found, SAVE_AS_CSV)])
    if not data.strip():
        raise ProblemsFound([Problem(file, 0, "", "The file is empty.", SAVE_AS_CSV)])


def _recoded(data: bytes, page: str, errors: str) -> bytes:
    """Block by block: a text of a hundred megabytes is never held as characters."""
    if page == "utf-8":
        for _ in _decoded_blocks(data, page, errors):
            pass
        return data
    blocks = _decoded_blocks(data, page, errors)
    if page == "cp1258":
        return composed("".join(blocks)).encode()
    return b"".join(block.encode("utf-8") for block in blocks)


def _decoded_blocks(data: bytes, page: str, errors: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(page)(errors)
    for begin in range(0, len(data), _BLOCK_BYTES):
        is_last = begin + _BLOCK_BYTES >= len(data)
        yield decoder.decode(data[begin : begin + _BLOCK_BYTES], final=is_last)


def _as_control_character(error: UnicodeError) -> tuple[str, int]:
    """Five bytes mean nothing in Windows-1252; they stay apart from each other all the same."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(chr(byte) for byte in error.object[error.start : error.end]), error.end


codecs.register_error("control_characters", _as_control_character)
_UTF8_OR_NAMED = "Save the file as 'CSV UTF-8', or name its encoding with --encoding."
