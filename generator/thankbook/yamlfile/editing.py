"""Changing single values in the text of a YAML file, and not one other byte of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

_COMMENT = re.compile(r"(?P<between>[ \t]+)#(?P<said>[^\r\n]*)")
_MORE = re.compile(r"[ \t]+#")
_EARLIER = re.compile(r"^.*?, \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d(?:; |$)")
"""Where a value that is replaced once more is from: the new one takes its place."""
Insertion = tuple[int, int, str]


class EditRefusedError(Exception):
    """A value cannot be changed without changing what else the file says; the text says why."""


@dataclass
class TextNode:
    """A value of the text: its first event, where it begins and ends, its entries by name."""

    event: NodeEvent
    start: int
    end: int
    names: dict[str, int] = field(default_factory=dict)
    entries: dict[str, TextNode] = field(default_factory=dict)


def changed_text(text: str, values: Mapping[str, str], remark: str = "") -> str:
    """The text with ``values`` by dotted path of one or two names: plain scalars, or lists of them.

    Lists are in brackets, and take the place of such lists alone. A value that is there is
    replaced. A name that is missing is added to its group of fields, a group that is missing to the
    end of the file; ``remark`` stands behind what was added as a comment. A comment behind a value
    that is replaced was about the old one: it stays behind ``remark``, as ``before 200: a guess``.
    Nothing else changes. Raises ``EditRefusedError`` where that cannot be done.
    """
    # Each is added above those added before it.
    for path, value in reversed(list(values.items())):
        root = _root(text)
        begin, end, new = _edit(text, root, path.split("."), value, remark)
        text = text[:begin] + new + text[end:]
    return text


def confirmed_text(text: str, paths: Iterable[str], doubt: str, remark: str) -> str:
    """The text with ``remark`` in place of the comment ``doubt`` behind values at dotted paths."""
    for path in paths:
        section, name = path.split(".")
        around = _root(text).entries.get(section)
        found = around.entries.get(name) if around else None
        comment = _COMMENT.match(text, found.end) if found else None
        if comment and comment["said"].strip() == doubt:
            text = f"{text[: comment.start('said')]} {remark}{text[comment.end() :]}"
    return text


def _edit(text: str, root: TextNode, path: list[str], value: str, remark: str) -> Insertion:
    section, name = path
    around = root.entries.get(section)
    comment = f" # {remark}" if remark else ""
    if around is None or section not in root.names:
        return _new_section(text, root, section, f"  {name}: {value}{comment}")
    if isinstance(around.event, ScalarEvent) and not around.event.value:
        return _first_entry(text, root, section, f"{name}: {value}{comment}")
    if not isinstance(around.event, MappingStartEvent):
        raise EditRefusedError(f"'{section}' is not a group of fields.")
    _refuse_marked(around, section)
    found = around.entries.get(name)
    if found is None:
        return _new_entry(text, around, root.names[section], name, value, comment)
    begin, end, new = _replacement(found, f"{section}.{name}", value)
    return _with_remark(text, begin, end, new, remark)


def _replacement(found: TextNode, path: str, value: str) -> Insertion:
    _refuse_marked(found, path)
    is_list = isinstance(found.event, SequenceStartEvent) and found.event.flow_style
    if is_list and value.startswith("["):
        return found.start, found.end, value
    if not isinstance(found.event, ScalarEvent):
        raise EditRefusedError(f"'{path}' holds a list or a group of fields.")
    if found.event.style in ("|", ">"):
        raise EditRefusedError(f"'{path}' is a text of several lines.")
    if found.start == found.end:
        return found.start, found.end, f" {value}"
    return found.start, found.end, value


def _with_remark(text: str, begin: int, end: int, new: str, remark: str) -> Insertion:
    """The replacement of a value, and of the comment behind it, which was about the old value."""
    comment = _COMMENT.match(text, end)
    if not remark or comment is None:
        return begin, end, new
    was = _EARLIER.sub("", comment["said"].strip())
    if not was or comment["said"].strip() == was:
        was = f"before {text[begin:end].strip()}: {was}" if was else ""
    told = f"{remark}; {was}" if was else remark
    return begin, comment.end(), f"{new}{comment['between']}# {told}"


def _new_entry(
    text: str, around: TextNode, after: int, name: str, value: str, comment: str
) -> Insertion:
    """Right below the group's name: a comment further down stays with the line it is about."""
    event = around.event
    if isinstance(event, MappingStartEvent) and event.flow_style:
        if not around.names:
            return around.start + 1, around.start + 1, f"{name}: {value}"
        first = min(around.names.values())
        return first, first, f"{name}: {value}, "
    first = min(around.names.values())
    indent = text[_line_start(text, first) : first]
    at = _below_example(text, around, name, _below_remark(text, after))
    if indent.strip(" ") or _after_line(text, after) > first:
        raise EditRefusedError(f"'{name}' cannot be added: its group begins on a shared line.")
    return at, at, f"{indent}{name}: {value}{comment}{_line_end(text)}"


def _below_remark(text: str, after: int) -> int:
    """Below the group's name and a comment behind it that goes on in lines of its own."""
    at = _after_line(text, after)
    line = text[_line_start(text, after) : at]
    column = line.find(" #") + 1
    while column and _MORE.match(text, at) and _column(text, text.find("#", at)) == column:
        at = _after_line(text, at)
    return at


def _below_example(text: str, around: TextNode, name: str, otherwise: int) -> int:
    """Below the line that shows the field behind a ``#``, where the file has one in the group."""
    indent = _column(text, min(around.names.values()))
    example = re.compile(rf"^ {{{indent}}}#[ \t]*{re.escape(name)}:.*$", re.MULTILINE)
    found = example.search(text, otherwise, around.end)
    return _after_line(text, found.end()) if found else otherwise


def _first_entry(text: str, root: TextNode, section: str, entry: str) -> Insertion:
    if isinstance(root.event, MappingStartEvent) and root.event.flow_style:
        raise EditRefusedError(f"'{section}' is empty.")
    _refuse_marked(root.entries[section], section)
    at = _after_line(text, root.names[section])
    before = "" if text[:at].endswith(("\n", "\r")) else _line_end(text)
    return at, at, f"{before}  {entry}{_line_end(text) if not before else ''}"


def _new_section(text: str, root: TextNode, section: str, entry: str) -> Insertion:
    event = root.event
    if not isinstance(event, MappingStartEvent) or event.flow_style:
        raise EditRefusedError(f"'{section}' is missing, and the file is not written line by line.")
    if _column(text, min(root.names.values())) or "\n..." in text or "\n---" in text:
        raise EditRefusedError(f"'{section}' is missing, and its end of file has no place for it.")
    line_end = _line_end(text)
    before = "" if text.endswith(("\n", "\r")) else line_end
    return len(text), len(text), f"{before}{line_end}{section}:{line_end}{entry}{line_end}"


def _refuse_marked(node: TextNode, path: str) -> None:
    if isinstance(node.event, AliasEvent):
        raise EditRefusedError(f"'{path}' repeats the value marked '&{node.event.anchor}'.")
    if node.event.anchor:
        raise EditRefusedError(f"'{path}' is marked '&{node.event.anchor}' and may be repeated.")


def _root(text: str) -> TextNode:
    """The values of a valid text, of which only groups within groups keep their entries."""
    events: Iterator[Event] = yaml.parse(text, Loader=yaml.SafeLoader)
    first = next((event for event in events if isinstance(event, NodeEvent)), None)
    if first is None:
        raise EditRefusedError("The file is empty.")
    return _node(first, events)


def _node(event: NodeEvent, events: Iterator[Event]) -> TextNode:
    node = TextNode(event, *_span(event))
    if not isinstance(event, CollectionStartEvent):
        return node
    for inner in events:
        if isinstance(inner, MappingEndEvent | SequenceEndEvent):
            node.end = _span(inner)[1]
            return node
        assert isinstance(inner, NodeEvent)  # noqa: S101
        name = _node(inner, events)
        if isinstance(event, MappingStartEvent):
            value = _node(next(events), events)  # type: ignore[arg-type]
            if isinstance(inner, ScalarEvent):
                node.names[inner.value] = name.start
                node.entries[inner.value] = value
    return node


def _span(event: Event) -> tuple[int, int]:
    begin, end = event.start_mark, event.end_mark
    assert begin is not None and end is not None, "events of a text have marks"  # noqa: S101, PT018
    return begin.index, end.index


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _column(text: str, at: int) -> int:
    return at - _line_start(text, at)


def _after_line(text: str, at: int) -> int:
    """Where the line after the one of ``at`` begins, or the end of the text."""
    ends = [place for end in ("\n", "\r") if (place := text.find(end, at)) >= 0]
    if not ends:
        return len(text)
    end = min(ends)
    return end + (2 if text[end : end + 2] == "\r\n" else 1)


def _line_end(text: str) -> str:
    """How the lines of a text end."""
    if "\r\n" in text:
        return "\r\n"
    return "\r" if "\r" in text and "\n" not in text else "\n"
