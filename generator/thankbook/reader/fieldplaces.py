"""Where a field of the description stands, as pages show it."""

from __future__ import annotations

from dataclasses import dataclass

from thankbook.library.phrases import Phrases
from thankbook.reader.edition import Confidentiality, Edition


@dataclass(frozen=True)
class FieldPlaces:
    """Lines for managers, with the file where a description has several; staff edit neither."""

    confidentiality: Confidentiality
    phrases: Phrases

    def of(self, field: str) -> str:
        """A field, and where it stands."""
        where = self._where(field)
        return self.phrases("origin.description", field=field, where=where) if where else field

    def behind(self, field: str) -> str:
        """Where a field stands, to be put behind a sentence; empty where nobody wrote it."""
        given = self.confidentiality.description.gives(field)
        where = self._where(field) if given else ""
        return self.phrases("origin.behind", where=where) if where else ""

    def _where(self, field: str) -> str:
        if self.confidentiality.edition is Edition.STAFF:
            return ""
        description = self.confidentiality.description
        line, file = description.line_of(field), description.other_file_of(field)
        if file:
            return self.phrases("origin.file", file=file, line=line)
        return self.phrases("origin.line", line=line)
