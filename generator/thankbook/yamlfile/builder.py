"""Values and places from YAML events, one at a time: nothing recurses, everything is bounded."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NoReturn

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from thankbook.problems import MOST_TOLD, Problem, ProblemsFound
from thankbook.yamlfile.anchors import MOST_REPEATED, Anchors
from thankbook.yamlfile.collection import Collection, Node
from thankbook.yamlfile.document import Place, Value, ValuePath, YamlDocument, dotted
from thankbook.yamlfile.encoding import FORBIDDEN, character_name
from thankbook.yamlfile.errorplace import place
from thankbook.yamlfile.scalar import joined_surrogates, plain_value, shown
from thankbook.yamlfile.spellingrecord import SpellingRecord

MOST_LEVELS = 40
# A long text counts as more than one value, so that repeating it cannot fill the memory either.
CHARACTERS_A_VALUE = 50
TEXT_TAG = "tag:yaml.org,2002:str"
NAMELESS = ("", "~", "null")
REFUSED_NAME = "?"
MERGED_NAME = "<<"
# Looks like a space or like nothing, but makes another name: mostly pasted from a web page.
UNSEEN_IN_NAMES = re.compile("[^\\S ]|[\u200b\u2060]")


class Builder:
    """One document in the making, and the problems met so far."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._record = SpellingRecord(text)
        self.problems: list[Problem] = []
        self._value: Value = None
        self._places: dict[ValuePath, Place] = {}
        self._open: list[Collection] = []
        self._anchors = Anchors()
        self._documents = 0
        self._takers: dict[type[Event], Callable[[Any], None]] = {
            DocumentStartEvent: self._start_document,
            ScalarEvent: self._take_scalar,
            AliasEvent: self._take_alias,
            MappingStartEvent: self._start_collection,
            SequenceStartEvent: self._start_collection,
            MappingEndEvent: self._end_collection,
            SequenceEndEvent: self._end_collection,
        }

    def take(self, event: Event) -> None:
        """Add what one event tells; raises ``ProblemsFound`` where reading cannot go on."""
        if taker := self._takers.get(type(event)):
            taker(event)

    def document(self) -> YamlDocument:
        """Give the finished document; raises ``ProblemsFound`` with all problems at once."""
        if self.problems:
            raise ProblemsFound(self.problems)
        places = {(): Place(1, 1)} | self._places
        return YamlDocument(self.file, self._value, places, self._record.spellings())

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            found = "A second document begins here."
            self._stop(event, found, "Keep one document in a file: remove the line '---'.")

    def _take_scalar(self, event: ScalarEvent) -> None:
        if self._awaits_name:
            self._take_name(event)
            return
        # A document of nothing has its mark behind its last line.
        if self._open or event.value:
            self._place(event)
        self._check_tag(event)
        text = self._seen_text(event)
        is_plain = not event.style and event.tag != TEXT_TAG
        value = plain_value(text) if is_plain else text
        path = self._path
        self._record.keep_value(event, path, value, in_brackets=self._in_brackets)
        if self._open and is_plain:
            column = self._places[path].column if self._open[-1].is_group else 0
            self._record.keep_lines(event, path, column)
        self._record.keep_mark(event, path)
        self._add(_leaf(value, text), event.anchor)

    def _take_name(self, event: ScalarEvent) -> None:
        group = self._open[-1]
        self._check_tag(event)
        name = self._seen_text(event)
        self._check_name(event, name, group)
        if name == MERGED_NAME and not event.style:
            group.merged_at = len(group.names)
        group.begin_field(name or REFUSED_NAME, place(event.start_mark).line)
        self._place(event)
        self._record.keep_name(event, self._path)
        self._record.keep_mark(event, self._path)
        self._anchors.keep(event.anchor, _leaf(name, name))

    def _check_name(self, event: ScalarEvent, name: str, group: Collection) -> None:
        if name in group.name_lines:
            found = f"{shown(name)} is already given on line {group.name_lines[name]}."
            self._report(event, found, "Write it once.", (*group.path, name))
        elif not name or (not event.style and name in NAMELESS):
            found = f"{shown(name)} cannot name a field." if name else "No name stands here."
            self._report(event, found, "Write the field as 'name: value'.")
        elif unseen := UNSEEN_IN_NAMES.search(name):
            found = f"The name {shown(name)} holds an unusual space ({character_name(unseen[0])})."
            self._report(event, found, "Replace it by an ordinary space, or delete it.")

    def _take_alias(self, event: AliasEvent) -> None:
        name = event.anchor or ""
        if self._awaits_name:
            self._refuse_name(event, f"'*{name}' stands")
            self._open[-1].begin_field(REFUSED_NAME, place(event.start_mark).line)
            return
        self._place(event)
        if mistake := self._anchors.mistake(name):
            self._report(event, *mistake)
            self._add(Node(None), None)
        else:
            self._record.keep_repeated(name)
            self._add(self._repeated(event, name), None)

    def _repeated(self, event: AliasEvent, name: str) -> Node:
        try:
            node = self._anchors.repeat(name)
        except OverflowError:
            found = f"With '*{name}', more than {MOST_REPEATED} values are repeated."
            self._stop(event, found, "Repeat less, or divide the file.")
        self._check_levels(event, node.levels)
        return node

    def _start_collection(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        self._check_levels(event, 1)
        if self._awaits_name:
            self._refuse_name(event, "A list or a group of fields stands")
        else:
            self._place(event)
        self._check_tag(event)
        self._anchors.begin(event.anchor)
        self._record.forget_mark(event.anchor)
        is_group = isinstance(event, MappingStartEvent)
        path, begins = self._path, place(event.start_mark)
        is_flow = bool(event.flow_style)
        in_brackets = is_flow and not is_group
        self._open.append(
            Collection(path, event.anchor, is_group, begins, in_brackets, is_flow=is_flow)
        )

    def _end_collection(self, event: Event) -> None:
        ended = self._open.pop()
        if ended.merged_at is not None:
            self._check_merged(ended)
        if self._awaits_name:
            self._open[-1].begin_field(REFUSED_NAME, place(event.start_mark).line)
        else:
            self._record.keep_collection(ended.path, ended.begins, event, in_brackets=ended.is_flow)
            self._add(ended.finished(), ended.anchor)

    def _check_merged(self, ended: Collection) -> None:
        """Forget where ``<<`` stands: its fields are told at the group that takes them in."""
        at = (*ended.path, MERGED_NAME)
        where = self._places.pop(at, None) or Place(1, 1)
        if ended.merged_groups is None:
            found = "'<<' takes in the fields of another group, and no group stands behind it."
            expected = "Write '<<: *name' for the group marked '&name', or write the fields out."
            self.problems.append(Problem(self.file, where.line, dotted(at), found, expected))

    def _add(self, node: Node, anchor: str | None) -> None:
        self._anchors.keep(anchor, node)
        if self._open:
            self._open[-1].add(node)
        else:
            self._value = node.value

    @property
    def _awaits_name(self) -> bool:
        return bool(self._open) and self._open[-1].awaits_name

    @property
    def _in_brackets(self) -> bool:
        return bool(self._open) and self._open[-1].in_brackets

    @property
    def _path(self) -> ValuePath:
        """The path of the value that comes next, or of the group whose next name comes."""
        if not self._open:
            return ()
        return self._open[-1].path if self._awaits_name else self._open[-1].next_path

    def _place(self, event: Event) -> None:
        self._places.setdefault(self._path, place(event.start_mark))

    def _seen_text(self, event: ScalarEvent) -> str:
        text = event.value
        if FORBIDDEN.search(text):
            text = joined_surrogates(text)
        if unseen := FORBIDDEN.search(text):
            found = f"The text holds an invisible character ({character_name(unseen[0])})."
            expected = "Write the text without it."
            if event.style == '"' and unseen[0] not in self._record.between(
                event.start_mark, event.end_mark
            ):
                expected += " If a backslash is meant as itself, use single quotes."
            self._report(event, found, expected)
        # Not even a message may carry it to the terminal.
        return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)

    def _check_tag(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> None:
        if event.tag is None or (event.tag == TEXT_TAG and isinstance(event, ScalarEvent)):
            return
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        expected = "Remove it; put a text that begins with '!' in quotes."
        self._report(event, f"{shown(tag)} is an unknown tag.", expected)

    def _check_levels(self, event: Event, levels: int) -> None:
        if len(self._open) + levels > MOST_LEVELS:
            found = f"Values lie inside each other more than {MOST_LEVELS} levels deep."
            self._stop(event, found, "Write them with fewer levels.")

    def _refuse_name(self, event: Event, what: str) -> None:
        found = f"{what} where the name of a field belongs."
        self._report(event, found, "Put a text that begins with '[', '{' or '*' in quotes.")

    def _report(
        self, event: Event, found: str, expected: str, path: ValuePath | None = None
    ) -> None:
        field = " ".join(dotted(self._path if path is None else path).split())
        line = place(event.start_mark).line
        self.problems.append(Problem(self.file, line, field, found, expected))
        if len(self.problems) == MOST_TOLD:
            found, expected = "The rest of this file is not read.", "Correct what stands above."
            self.problems.append(Problem(self.file, line, "", found, expected))
            raise ProblemsFound(self.problems)

    def _stop(self, event: Event, found: str, expected: str) -> NoReturn:
        self._report(event, found, expected, ())
        raise ProblemsFound(self.problems)


def _leaf(value: Value, text: str) -> Node:
    return Node(value, 1 + len(text) // CHARACTERS_A_VALUE)
