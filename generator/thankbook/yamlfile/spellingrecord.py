"""How the values of a document were typed, taken down while the document is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from yaml.events import Event, ScalarEvent

from thankbook.yamlfile.document import Place, Value, ValuePath
from thankbook.yamlfile.errorplace import place
from thankbook.yamlfile.spelling import (
    PLAINLY,
    Spelling,
    blank_escape,
    is_indentation,
    is_remark,
    line_after_blank,
    line_like_another,
    remark_above,
    remark_behind,
    remarked_groups,
    remarked_value,
)


class SpellingRecord:
    """The spellings of one document by the paths of its values."""

    def __init__(self, text: str) -> None:
        self.rows = text.split("\n")
        self._remarked = remarked_groups(self.rows)
        self._known: dict[ValuePath, Spelling] = {}
        self._unrepeated: dict[str, tuple[ValuePath, str]] = {}

    def spellings(self) -> Mapping[ValuePath, Spelling]:
        """All of them, once the whole document has been read."""
        for path, text in self._unrepeated.values():
            self._note(path, marked_text=text)
        return self._known

    def keep_value(
        self, event: ScalarEvent, path: ValuePath, value: Value, *, in_brackets: bool
    ) -> None:
        """Take down a text or a number."""
        if event.style == '"':
            self._note(path, escape=blank_escape(self.between(event.start_mark, event.end_mark)))
        if event.style or event.tag:
            return
        end = place(event.end_mark)
        remark = remark_behind(self._row(end.line), end.column - 1, is_empty=value is None)
        self._note(path, remark=remark, in_brackets=in_brackets)
        begins = place(event.start_mark)
        if is_indentation(self._row(begins.line), begins.column - 1):
            self._note(path, remark_above=remark_above(self.rows, begins.line))

    def keep_lines(self, event: ScalarEvent, path: ValuePath, name_column: int) -> None:
        """Take down where a text without quotes goes on over lines; 0 columns without a name."""
        first, last = place(event.start_mark).line, place(event.end_mark).line
        if first == last or event.style:
            return
        if name_column:
            self._note(path, goes_on_at=line_after_blank(self.rows, first, last, name_column))
        self._note(path, like_another_at=line_like_another(self.rows, first, last))

    def keep_name(self, event: ScalarEvent, path: ValuePath) -> None:
        """Take down what stands around the name of a field."""
        line = place(event.start_mark).line
        group = self._remarked.get(line)
        beside = is_remark(self._row(line - 1)) or is_remark(self._row(line + 1))
        if (group or beside) and path not in self._known:
            has_value = remarked_value(self._row(line + 1))
            self._note(path, beside_remark=beside, remarked_group=group, remarked_value=has_value)

    def keep_mark(self, event: ScalarEvent, path: ValuePath) -> None:
        """Take down a text that begins with ``&``, until something repeats it."""
        self.forget_mark(event.anchor)
        if event.anchor is not None and event.style not in ("|", ">"):
            row = self.between(event.start_mark, event.end_mark)
            begins = f"&{event.anchor}"
            row = " ".join(row.split())
            at = row.find(begins)
            self._unrepeated[event.anchor] = (path, row[at:] if at >= 0 else begins)

    def keep_repeated(self, name: str) -> None:
        """Take down that something repeats what is marked with a name."""
        self._unrepeated.pop(name, None)

    def forget_mark(self, name: str | None) -> None:
        """Another value takes the name: what had it so far is never repeated."""
        if name in self._unrepeated:
            path, text = self._unrepeated.pop(name)
            self._note(path, marked_text=text)

    def keep_collection(
        self, path: ValuePath, begins: Place, ending: Event, *, in_brackets: bool
    ) -> None:
        """Take down a list or a group that stands on one line, as it was typed."""
        end = place(ending.end_mark)
        between = range(begins.line, end.line - 1)
        if in_brackets:
            is_short, last = begins.line == end.line, end.column - 1
        else:
            rows = (self.rows[line] for line in between)
            is_short, last = not any(row.strip() and not is_remark(row) for row in rows), None
        if is_short:
            self._note(path, typed=self._row(begins.line)[begins.column - 1 : last].strip())

    def between(self, begins: object, ends: object) -> str:
        """The text between two marks."""
        first, last = place(begins), place(ends)
        if first.line == last.line:
            return self._row(first.line)[first.column - 1 : last.column - 1]
        rows = self.rows[first.line - 1 : last.line]
        if rows and first.line <= last.line:
            if last.line - first.line < len(rows):
                rows[-1] = rows[-1][: last.column - 1]
            rows[0] = rows[0][first.column - 1 :]
        return "\n".join(rows)

    def _row(self, line: int) -> str:
        """A row of the text; nothing outside of it."""
        return self.rows[line - 1] if 0 < line <= len(self.rows) else ""

    def _note(self, path: ValuePath, **told: Any) -> None:
        """Add to what is known of a value what is not as it mostly is."""
        if any(told.values()):
            self._known[path] = replace(self._known.get(path, PLAINLY), **told)
