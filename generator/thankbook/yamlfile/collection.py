"""The parts of a document while it is read: finished values and unfinished lists and groups."""

from __future__ import annotations

from dataclasses import dataclass, field

from thankbook.yamlfile.document import Place, Value, ValuePath


@dataclass(slots=True)
class Node:
    """A finished value, how many values it counts as, and how many levels it has inside."""

    value: Value
    size: int = 1
    levels: int = 0


@dataclass(slots=True)
class Collection:
    """A list, or a group of named fields, that is still being read."""

    path: ValuePath
    anchor: str | None
    is_group: bool
    begins: Place
    in_brackets: bool = False
    is_flow: bool = False
    names: list[str] = field(default_factory=list)
    name_lines: dict[str, int] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)
    size: int = 1
    levels: int = 1
    merged_at: int | None = None
    """The place of ``<<``, whose groups give the fields that this group does not give itself."""

    @property
    def awaits_name(self) -> bool:
        """Whether a field's name comes next, rather than a value."""
        return self.is_group and len(self.names) == len(self.values)

    @property
    def next_path(self) -> ValuePath:
        """The path of the value that comes next."""
        return (*self.path, self.names[-1] if self.is_group else len(self.values))

    def begin_field(self, name: str, line: int) -> None:
        """Take in a name; only its first line is kept when it comes twice."""
        self.names.append(name)
        self.name_lines.setdefault(name, line)

    def add(self, node: Node) -> None:
        """Take in the next value."""
        self.values.append(node.value)
        self.size += node.size
        self.levels = max(self.levels, node.levels + 1)

    @property
    def merged_groups(self) -> list[dict[str, Value]] | None:
        """The groups behind ``<<``; None where something else stands there."""
        value = None if self.merged_at is None else self.values[self.merged_at]
        groups = [entry for entry in _entries(value) if isinstance(entry, dict)]
        return groups if groups and len(groups) == len(_entries(value)) else None

    def finished(self) -> Node:
        """Give the whole list, or the whole group."""
        if self.is_group:
            own = list(zip(self.names, self.values, strict=True))
            taken_in: dict[str, Value] = {}
            if self.merged_at is not None:
                del own[self.merged_at]
                # As YAML has it, the first of several groups counts most.
                for group in reversed(self.merged_groups or []):
                    taken_in |= group
            return Node({**taken_in, **dict(own)}, self.size, self.levels)
        return Node(tuple(self.values), self.size, self.levels)


def _entries(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else (value,)
