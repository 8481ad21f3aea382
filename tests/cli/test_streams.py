"""Standard output on systems that encode it in ways of their own."""

from __future__ import annotations

import io

import pytest

from thankbook.cli.streams import prepare_stream

NAME = "Łódź – Çay"


def _stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def _printed(stream: io.TextIOWrapper) -> bytes:
    stream.write(NAME)
    stream.flush()
    return stream.buffer.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850", "latin-1", "shift-jis"])
def test_a_letter_that_is_lacking_ends_nothing(encoding: str) -> None:
    stream = _stream(encoding)
    prepare_stream(stream, is_windows=False)
    assert _printed(stream) == NAME.encode(encoding, "backslashreplace")


def test_a_file_on_windows_is_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    stream = _stream("cp1252")
    prepare_stream(stream, is_windows=True)
    assert _printed(stream) == NAME.encode()


def test_unless_another_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    stream = _stream("cp1252")
    prepare_stream(stream, is_windows=True)
    assert _printed(stream) == NAME.encode("cp1252", "backslashreplace")


def test_a_closed_one_is_left_alone() -> None:
    prepare_stream(None, is_windows=True)
