"""Words of the library, filled for those who read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from thankbook.business.parts import Role
from thankbook.library.isolation import isolated
from thankbook.library.items import Evidence
from thankbook.library.placeholders import Part, Values, is_plain, parts
from thankbook.reader.escaping import escaped
from thankbook.reader.formatting import Formatting
from thankbook.reader.pageaddresses import evidence_address
from thankbook.reader.spendinglimits import SpendingLimits

Link = Callable[[str], str]
Readers = tuple[Role, ...]
"""Those whom a text tells what they may do: the role that a page is for, or those who do it."""


@dataclass(frozen=True)
class Filling:
    """Fills placeholders, marks blanks, links citations; all else is escaped as data."""

    names: Mapping[str, str]
    readers: Readers
    limits: SpendingLimits
    evidence: Mapping[str, Evidence]
    formatting: Formatting
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Each role of a kind of which there are several, by the name that stands for them."""

    @cached_property
    def values(self) -> Values:
        """What each placeholder stands for."""
        may_spend = self.limits.said_to(self.readers)
        return Values({**self.names, "may_spend": may_spend}, self.formatting.people, self.roles)

    def plain(self, text: str) -> str:
        """The text without citations, its blanks by their labels; not escaped."""
        if is_plain(text):
            return text
        told = ""
        for part in parts(text, self.values):
            told = told.rstrip() if part.kind == "citation" else told + isolated(self._plain(part))
        return told

    def rich(self, text: str, link: Link) -> Markup:
        """The text as Markdown: blanks marked, citations linked with their grade."""
        return self._joined(text, lambda part: self._rich(part, link))

    def in_parts(self, text: str, link: Link) -> list[str | Mapping[str, str]]:
        """The text for a script: texts as they are, blanks and citations as what they show."""
        return [self._shown(part, link) for part in parts(text, self.values)]

    def markup(self, text: str, place: Link) -> Markup:
        """The text as HTML, for pages that are HTML throughout; ``place`` is where a page lies."""
        return self._joined(text, lambda part: self._marked_up(part, place))

    def _joined(self, text: str, tell: Callable[[Part], str]) -> Markup:
        if is_plain(text):
            return _spaced(text)
        joined = "".join(map(tell, parts(text, self.values)))
        return Markup(joined)  # noqa: S704 - each part is escaped or made by its teller

    def _plain(self, part: Part) -> str:
        return self._blank_label(part.value) if part.kind == "blank" else part.value

    def _rich(self, part: Part, link: Link) -> str:
        return self._citation(part.value, link) if part.kind == "citation" else self._said(part)

    def _marked_up(self, part: Part, place: Link) -> str:
        if part.kind != "citation":
            return self._said(part)
        cited = self._cited(part.value, place)
        css = f"tb-cite tb-grade-{cited['grade'].lower()}"
        title = escaped(cited["title"])
        return f'<a class="{css}" href="{cited["to"]}" title="{title}">{cited["grade"]}</a>'

    def _said(self, part: Part) -> str:
        if part.kind == "blank":
            return f'<span class="tb-blank">{escaped(self._blank_label(part.value))}</span>'
        return _spaced(part.value)

    def _blank_label(self, name: str) -> str:
        return self.formatting.phrases(f"blank.{name}")

    def _shown(self, part: Part, link: Link) -> str | Mapping[str, str]:
        if part.kind == "citation":
            return self._cited(part.value, link)
        return {"blank": part.value} if part.kind == "blank" else isolated(part.value)

    def _citation(self, evidence_id: str, link: Link) -> str:
        cited = self._cited(evidence_id, link)
        grade, title = cited["grade"], escaped(cited["title"])
        style = f".tb-cite .tb-grade-{grade.lower()}"
        return f'[{grade}]({cited["to"]}){{ {style} title="{title}" }}'

    def _cited(self, evidence_id: str, link: Link) -> Mapping[str, str]:
        entry = self.evidence[evidence_id]
        title = self.formatting.phrases("evidence.cite_title", claim=entry.words.claim)
        to = link(evidence_address(evidence_id, entry.facts))
        return {"grade": entry.facts.grade, "title": title, "to": to}


def _spaced(text: str) -> Markup:
    """Escaped text that keeps one blank at either end, where a blank or citation touches it."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    line = escaped(text)
    return before + line + after if before or after else line
