"""A letter with its blanks filled in, as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thankbook.library.items import Note
from thankbook.library.labels import Voice
from thankbook.library.placeholders import BLANKS, Part, parts
from thankbook.site.notes.letter import OPTIONAL, SPOKEN, Block, letter

_ENDED = re.compile(r"[.!?…。！？:;,][\"'”’»)]*$")


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
        counted = blocks if self.note.facts.channel == SPOKEN else blocks[1:-1]
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
        """The pieces of a line; a detail that is a sentence of its own gets its full stop."""
        pieces = self._parts(line)
        for part, after in zip(pieces, [*pieces[1:], None], strict=True):
            if part.kind != "blank":
                yield part.value
                continue
            typed = values.get(part.value, "").strip()
            is_last = after is None or (after.kind == "text" and after.value[:1].isspace())
            stop = part.value == "detail" and typed and is_last and not _ENDED.search(typed)
            yield f"{typed}." if stop else typed
