"""The events of a YAML text, from libyaml or from PyYAML's own reader made to agree with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

import yaml
from yaml.error import Mark
from yaml.events import Event
from yaml.scanner import ScannerError
from yaml.tokens import ScalarToken

TAB_FOUND = "found character '\\t' that cannot start any token"
NUMBER_TOO_LARGE = "found a number too large"

PLAIN_PIECE = re.compile(r"(?!#)(?:[^\0 \t\n:]|:(?![\0 \t\n]))+")
PLAIN_PIECE_IN_BRACKETS = re.compile(r"(?!#)(?:[^\0 \t\n:,\[\]{}]|:(?![\0 \t\n,\[\]{}]))+")
BLOCK_HEADER = re.compile(r"(?=([1-9]?[+-]?|[+-][1-9])[ \t\n#])[1-9+-]*")
DOCUMENT_SEPARATOR = re.compile(r"(?:---|\.\.\.)[\0 \t\n]")


class EventReader(Protocol):
    """The part of a PyYAML loader that turns text into events."""

    def __init__(self, stream: str) -> None: ...

    def check_event(self) -> bool:
        """Tell whether there is another event."""
        ...

    def get_event(self) -> Event:
        """Give the next event."""
        ...

    def dispose(self) -> None:
        """Forget the text."""
        ...


class PureReader(yaml.SafeLoader):
    """PyYAML's own reader: slower than libyaml, but the same words and marks on every machine.

    Where it would refuse what libyaml reads (a tab before a comment, a question mark inside
    brackets) it follows libyaml. The text's lines must end with a line feed only.
    """

    # INTERNAL pyyaml 6.0.4 scanner.py:156 `def fetch_more_tokens(`
    #   Overridden. Named otherwise: a number that Python cannot hold ends with a traceback.
    # INTERNAL pyyaml 6.0.4 scanner.py:752 `def scan_to_next_token(`
    #   Overridden, with ``allow_simple_key`` (line 101). Named otherwise: without libyaml a tab
    #   before a comment is refused, as test_events finds.
    # INTERNAL pyyaml 6.0.4 scanner.py:1270 `def scan_plain(`
    #   Overridden. Named otherwise: without libyaml some plain texts are refused.
    # INTERNAL pyyaml 6.0.4 scanner.py:1052 `def scan_block_scalar_indicators(`
    #   Overridden, with ``scan_block_scalar_ignored_line`` (line 1092). Named otherwise: without
    #   libyaml some heads of blocks are refused.
    buffer: str
    pointer: int

    def fetch_more_tokens(self) -> None:
        """Fetch tokens, with numbers that Python cannot hold told like any other mistake."""
        try:
            super().fetch_more_tokens()
        except (ValueError, OverflowError):
            raise ScannerError(None, None, NUMBER_TOO_LARGE, self.get_mark()) from None

    def scan_to_next_token(self) -> None:
        """Skip blanks, comments and line ends; tabs too, except where they would indent."""
        while True:
            self._skip(" " if self.allow_simple_key and not self.flow_level else " \t")
            if self.peek() == "#":
                self.forward(self.buffer.find("\n", self.pointer) - self.pointer)
            if not self._skip_line_end():
                return
            self.allow_simple_key = self.allow_simple_key or not self.flow_level

    def scan_plain(self) -> ScalarToken:
        """Read an unquoted text, over several lines if they are indented."""
        start = end = self.get_mark()
        indent, parts, gap = self.indent + 1, [""], ""
        while piece := self._plain_piece():
            self.allow_simple_key = False
            parts += (gap, piece)
            self.forward(len(piece))
            end = self.get_mark()
            gap = self._plain_gap(indent, start)
            if not gap or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(parts), plain=True, start_mark=start, end_mark=end)

    def scan_block_scalar_indicators(self, start_mark: Mark) -> tuple[bool | None, int | None]:
        """Read whether ``+`` or ``-`` follows ``|`` or ``>``, and the indentation given."""
        header = BLOCK_HEADER.match(self.buffer, self.pointer)
        if not header:
            return super().scan_block_scalar_indicators(start_mark)
        self.forward(len(header[0]))
        chomping = {"+": True, "-": False}.get(header[0].strip("123456789"))
        return chomping, int(header[0].strip("+-") or 0) or None

    def scan_block_scalar_ignored_line(self, start_mark: Mark) -> None:
        """Skip the rest of the line, tabs too."""
        self._skip(" \t")
        super().scan_block_scalar_ignored_line(start_mark)

    def _plain_piece(self) -> str:
        pattern = PLAIN_PIECE_IN_BRACKETS if self.flow_level else PLAIN_PIECE
        match = pattern.match(self.buffer, self.pointer)
        return match[0] if match else ""

    def _plain_gap(self, indent: int, start: Mark) -> str:
        """Give what the blanks between two pieces stand for; nothing after the last piece."""
        blanks = self._skip(" \t")
        breaks = 0
        while self._skip_line_end():
            self.allow_simple_key = True
            breaks += 1
            if DOCUMENT_SEPARATOR.match(self.buffer, self.pointer):
                return ""
            self._skip_indentation(indent, start)
        return blanks if not breaks else "\n" * (breaks - 1) or " "

    def _skip_indentation(self, indent: int, start: Mark) -> None:
        self._skip(" ")
        if self.peek() == "\t" and self.column < indent:
            raise ScannerError("while scanning a plain scalar", start, TAB_FOUND, self.get_mark())
        self._skip(" \t")

    def _skip_line_end(self) -> bool:
        if self.peek() != "\n":
            return False
        self.forward()
        return True

    def _skip(self, characters: str) -> str:
        """Step over the characters and give what was skipped."""
        length = 0
        while self.peek(length) in characters:
            length += 1
        skipped: str = self.prefix(length)
        self.forward(length)
        return skipped


FAST_READER: type[EventReader] = getattr(yaml, "CSafeLoader", PureReader)


def events(text: str, reader: type[EventReader]) -> Iterator[Event]:
    """Give the events of ``text`` as they are read; raises ``yaml.YAMLError``."""
    loader = reader(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()
