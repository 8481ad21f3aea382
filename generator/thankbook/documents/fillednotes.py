"""A letter with its blanks filled in, as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thankbook.library.items import Note
from thankbook.library.labels import Voice
from thankbook.library.placeholders import BLANKS, Part, parts
from thankbook.sections.notes.letter import OPTIONAL, SPOKEN, Block, letter

_ENDED = re.compile(r"[.!?…。！？:;,][\"'”’»)]*$")
_SENTENCE_ENDED = re.compile(r"[.!?…。！？][\"'”’»)]*\s*$")
_FIRST_WORD = re.compile(r"[\"'“‘„«(¿¡]*([^\W\d_]\w*)")
_WITHOUT_CAPITALS = re.compile("[\u10d0-\u10ff]")
"""Georgian: Unicode knows capitals of its letters, and no sentence begins with one."""


@dataclass(frozen=True)
class Template:
    """A note in a voice, and what this business's own names stand for."""

    note: Note
    voice: Voice
    names: Mapping[str, str]

    @property
    def blanks(self) -> tuple[str, ...]:
        """The names of the blanks, in the order in which a writer thinks of them."""
        found = {name for block in self._blocks for name in self._blanks_in(block)}
        return tuple(name for name in BLANKS if name in found)

    @property
    def needed(self) -> tuple[str, ...]:
        """The blanks that may not stay empty."""
        held = {
            name
            for block in self._blocks
            if not self._optional(block)
            for name in self._blanks_in(block)
        }
        return tuple(name for name in self.blanks if name in held)

    def filled(self, values: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
        """The lines of each block; a paragraph of an optional blank that is empty is left out."""
        return tuple(
            tuple("".join(self._texts(line, values)) for line in block)
            for block in self._blocks
            if not ((blank := self._optional(block)) and not values.get(blank))
        )

    def word_count(self, values: Mapping[str, str]) -> int:
        """Words without greeting and sign-off, as the length of a template is counted."""
        blocks = self.filled(values)
        counted = blocks if self.note.facts.channel in SPOKEN else blocks[1:-1]
        return sum(len(line.split()) for block in counted for line in block)

    @property
    def _blocks(self) -> tuple[Block, ...]:
        return letter(self.note, self.voice)

    def _parts(self, line: str) -> list[Part]:
        return [part for part in parts(line, self.names) if part.kind != "citation"]

    def _blanks_in(self, block: Block) -> Iterator[str]:
        for line in block:
            yield from (part.value for part in self._parts(line) if part.kind == "blank")

    def _optional(self, block: Block) -> str:
        """The optional blank that a block holds and nothing else; empty where it is no such."""
        pieces = self._parts(block[0])
        alone = len(block) == len(pieces) == 1 and pieces[0].kind == "blank"
        return pieces[0].value if alone and pieces[0].value in OPTIONAL else ""

    def _texts(self, line: str, values: Mapping[str, str]) -> Iterator[str]:
        """The pieces of a line.

        A detail that begins a sentence gets its capital, one that ends it gets its full stop.
        """
        pieces, made = self._parts(line), ""
        for part, after in zip(pieces, [*pieces[1:], None], strict=True):
            text = part.value if part.kind != "blank" else values.get(part.value, "").strip()
            if part.kind == "blank" and part.value == "detail":
                is_first = not made or _SENTENCE_ENDED.search(made)
                is_last = after is None or (after.kind == "text" and after.value[:1].isspace())
                text = begun(text) if is_first else text
                text = f"{text}." if text and is_last and not _ENDED.search(text) else text
            made += text
            yield text


def begun(text: str) -> str:
    """A text as a sentence begins; a word with a capital inside, such as ``iPad``, is left."""
    word = _FIRST_WORD.match(text)
    if word is None or word[1] != word[1].lower() or _WITHOUT_CAPITALS.match(word[1]):
        return text
    at, capital = word.start(1), word[1][0].upper()
    return f"{text[:at]}{capital}{text[at + 1 :]}" if len(capital) == 1 else text
