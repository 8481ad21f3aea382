"""A description as it was read: the business, and where each of its values was written."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from thankbook.business.codes import territory_of
from thankbook.business.composing.documentcache import Documents
from thankbook.business.composing.layers import Layers, read_layers
from thankbook.business.composing.ownlibraries import OwnLibrary
from thankbook.business.fieldrules import broken_rules
from thankbook.business.identity import known_as
from thankbook.business.model import Business
from thankbook.business.origin import Origin
from thankbook.business.plausibility import plausibility_warnings
from thankbook.business.plausibility.context import Context
from thankbook.business.tradefacts import TradeFacts, assumptions, trade_facts
from thankbook.problems import Problem, ProblemsFound, first_of
from thankbook.strictmodel import validated
from thankbook.validationwords.wrongfields import worked_out
from thankbook.vocabulary import Vocabulary
from thankbook.yamlfile import YamlDocument, undotted

_INDEX = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Description:
    """A valid business, the document that it came from, and what is unlikely in it.

    Filled by ``read_description``, which raises ``ProblemsFound`` in place of giving half of one.
    """

    business: Business
    """What it says, validated; figures that it does not give are None."""

    document: YamlDocument
    """The values as they were typed, each with its file and line; of several files, as one."""

    files: tuple[Path, ...] = ()
    """All files and folders that it was read from, those of ``libraries`` too: where one changes,
    so may the playbook."""

    warnings: tuple[Problem, ...] = ()
    """What is unlikely in it, sorted; ``Preparation`` adds what is doubtful in own content."""

    libraries: tuple[OwnLibrary, ...] = ()
    """The folders of own content that it names; ``library.ownitems`` reads them."""

    known_as: str = ""
    """What keeps the playbook apart from others in browsers and calendars: an id, or its path."""

    trade: TradeFacts = field(kw_only=True)
    """What is known of its trade: a listed one, or one that the description makes known."""

    @property
    def file(self) -> str:
        """The file as it is shown to the user."""
        return self.document.file

    def gives(self, field: str) -> bool:
        """Whether the dotted field was written by the user (and is no default)."""
        return undotted(field) in self.document.places

    def line_of(self, field: str) -> int:
        """The line of the dotted field, or of the nearest field above it."""
        return self.document.place_of(undotted(field)).line

    def other_file_of(self, field: str) -> str:
        """The file of the dotted field as seen from the description; empty in its only file."""
        file = self.document.file_of(undotted(field))
        is_folder = not self.document.place_of(()).line
        folder = self.file if is_folder else posixpath.dirname(self.file)
        return "" if file == self.file else posixpath.relpath(file, folder or ".")

    def origin(self, field: str, value: Decimal) -> Origin:
        """Where the figure in a dotted field was written."""
        return Origin("description", field, self.line_of(field), value, self.other_file_of(field))

    def problem(self, field: str, found: str, expected: str) -> Problem:
        """A warning at the dotted field, or at the nearest field above it."""
        return self.document.problem(undotted(field), found, expected, "warning")

    def is_for_managers(self, field: str) -> bool:
        """Whether only the manager edition may show the dotted field."""
        plain = _without_indices(field)
        return any(
            plain == hidden or plain.startswith(f"{hidden}.")
            for hidden in self.business.managers_only
        )


def read_description(
    path: Path,
    vocabulary: Vocabulary,
    shown_as: str | None = None,
    documents: Documents | None = None,
) -> Description:
    """The description in a file or folder; raises ``ProblemsFound`` with every mistake.

    ``documents`` keeps what was read for the next description.
    """
    layers = read_layers(path, shown_as or path.as_posix(), documents or Documents())
    return described(layers, vocabulary)


def described(layers: Layers, vocabulary: Vocabulary) -> Description:
    """The description in a document; raises ``ProblemsFound`` with every mistake."""
    context = {"vocabulary": vocabulary, "territory": territory_of(layers.document)}

    def together(business: Business, _: YamlDocument) -> tuple[Problem, ...]:
        return _told_of(business, layers, vocabulary)

    business = validated(layers.document, Business, context, together)
    told = together(business, layers.document)
    if any(problem.severity == "error" for problem in told):
        raise ProblemsFound(told)
    return Description(
        business,
        layers.document,
        layers.files,
        tuple(sorted(told)),
        layers.libraries,
        known_as(layers),
        trade=trade_facts(business, vocabulary),
    )


def _told_of(business: Business, layers: Layers, vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """What fields break together, and what is doubtful where nothing is broken."""
    document = layers.document
    errors = first_of(tuple(broken_rules(business, document)), document.file)
    wrong = {problem.field for problem in errors}
    trade = worked_out(lambda: trade_facts(business, vocabulary))
    asked = plausibility_warnings(Context(business, document, vocabulary, trade))
    assumed = assumptions(business, trade, document)
    return (
        *errors,
        *layers.warnings,
        *(problem for problem in (*asked, *assumed) if problem.field not in wrong),
    )


@lru_cache(maxsize=10_000)
def _without_indices(field: str) -> str:
    return _INDEX.sub("", field)
