"""A description as it was read: the business, and where each of its values was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from thankbook.business.model import Business
from thankbook.business.questions import questions
from thankbook.business.questions.inquiry import Inquiry
from thankbook.business.rules import broken_rules
from thankbook.problems import Problem, ProblemsFound
from thankbook.strictmodel import validated
from thankbook.vocabulary import Vocabulary
from thankbook.yamlfile import ValuePath, YamlDocument, read_yaml

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@dataclass(frozen=True)
class Description:
    """A valid business, the document that it came from, and what is unlikely in it."""

    business: Business
    document: YamlDocument
    warnings: tuple[Problem, ...] = ()

    @property
    def file(self) -> str:
        """The file as it is shown to the user."""
        return self.document.file

    def gives(self, field: str) -> bool:
        """Whether the dotted field was written by the user (and is no default)."""
        return _path(field) in self.document.places

    def line_of(self, field: str) -> int:
        """The line of the dotted field, or of the nearest field above it."""
        return self.document.place_of(_path(field)).line

    def is_for_managers(self, field: str) -> bool:
        """Whether only the manager edition may show the dotted field."""
        plain = re.sub(r"\[\d+\]", "", field)
        return any(
            plain == hidden or plain.startswith(f"{hidden}.")
            for hidden in self.business.managers_only
        )


def read_description(
    file: Path, vocabulary: Vocabulary, shown_as: str | None = None
) -> Description:
    """The description in a file; raises ``ProblemsFound`` with every mistake."""
    document = read_yaml(file, shown_as or file.as_posix())
    business = validated(document, Business, {"vocabulary": vocabulary})
    errors = tuple(broken_rules(business, document))
    wrong = {problem.field for problem in errors}
    asked = questions(Inquiry(business, document, vocabulary))
    warnings = tuple(sorted(problem for problem in asked if problem.field not in wrong))
    if errors:
        raise ProblemsFound((*errors, *warnings))
    return Description(business, document, warnings)


def _path(field: str) -> ValuePath:
    return tuple(int(index) if index else name for name, index in _STEP.findall(field))
