"""The YAML documents that descriptions are made of, each read again only when it has changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from thankbook.files.filestate import FileState, file_state
from thankbook.yamlfile import YamlDocument, read_yaml


@dataclass
class Documents:
    """Documents by their file, and every file and folder that reading has looked at."""

    looked_at: set[Path] = field(default_factory=set)
    _read: dict[tuple[Path, str], tuple[FileState, YamlDocument]] = field(default_factory=dict)

    def read(self, file: Path, shown_as: str) -> YamlDocument:
        """The document in a file, called ``shown_as`` in messages; raises ``ProblemsFound``."""
        self.looked_at.add(file)
        state = file_state(file)
        known = self._read.get((file, shown_as))
        if known is not None and known[0] == state:
            return known[1]
        document = read_yaml(file, shown_as)
        if state is not None:
            self._read[file, shown_as] = (state, document)
        return document
