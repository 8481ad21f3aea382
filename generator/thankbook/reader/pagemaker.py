"""A page as plain Markdown, and how one is made from a template."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from markupsafe import Markup

from thankbook.library.isolation import without_isolates
from thankbook.library.items import Ownership, PlaybookItem
from thankbook.reader.direction import with_directions
from thankbook.reader.edition import Confidentiality, Edition
from thankbook.reader.editionreader import EditionReader
from thankbook.reader.escaping import escaped
from thankbook.reader.explanations import Explanations
from thankbook.reader.filling import Readers
from thankbook.reader.formatting import Formatting
from thankbook.reader.page import Page
from thankbook.reader.pagemarkdown import anchor, front_matter, page_link, relative, tidied
from thankbook.reader.siteaddress import SiteAddress
from thankbook.reader.templating import environment
from thankbook.reader.views import Views
from thankbook.reader.wording import Wording
from thankbook.tailoring.playbook import Playbook
from thankbook.upkeep import Upkeep

_LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})
"""Older browsers end a line of a script at these."""


@dataclass(frozen=True)
class PageMaker:
    """What every page of one site is made with; ``page_maker`` makes one for each edition.

    The properties below are worked out when a page first asks for them, and then kept.
    """

    playbook: Playbook
    """What the pages tell; the same for every edition."""

    reader: EditionReader
    """Those who read these pages: the door for every figure, with the edition and the formats."""

    address: SiteAddress = field(default_factory=SiteAddress)
    """Where the site is read, as far as that is known."""

    assets: dict[str, bytes] = field(default_factory=dict)
    """Files that the pages made so far fetch, by their addresses; ``make`` fills it."""

    pages: list[Page] = field(default_factory=list)
    """The pages made so far, filled while the site is put together: some tell of the others."""

    @property
    def formatting(self) -> Formatting:
        """Dates, lists and names as these readers write them."""
        return self.reader.formatting

    @cached_property
    def wording(self) -> Wording:
        """The library's words with this business's names."""
        return Wording(self.playbook, self.reader)

    @cached_property
    def explanations(self) -> Explanations:
        """Reasons as sentences."""
        return Explanations(self.playbook, self.reader)

    @cached_property
    def views(self) -> Views:
        """What pages show of items."""
        return Views(self.playbook, self.reader, self.wording, self.explanations)

    def title_of(self, item: PlaybookItem) -> str:
        """The title of an item, which holds no placeholders."""
        return item.words.title

    def ui(self, key: str, **values: object) -> str:
        """A page string."""
        return self.formatting.phrases(key, **values)

    def make(
        self,
        uri: str,
        title: str,
        template: str,
        context: Mapping[str, Any],
        *,
        readers: Readers,
        source: str = "",
        hide: Sequence[str] = (),
        scripts: Sequence[str] = (),
        styles: Sequence[str] = (),
        data: Mapping[str, object] | None = None,
        item: PlaybookItem | None = None,
        is_searched: bool = True,
        boost: float = 1,
    ) -> Page:
        """A page from a template.

        ``readers`` are those whom its words tell what they may do: the role that it is for, those
        who do what it is about, or the whole team. ``source`` is the file that it is edited in;
        ``scripts`` are the names of its widgets, ``styles`` those of the parts of the style sheet
        that it needs beside the common ones, ``data`` what its scripts fetch while it is read, by
        the names that they ask for. A page that repeats others is not searched; ``boost`` is how
        many times as much as on another page a word counts in the search. ``item`` is the one that
        it is about: whose it is and its upkeep stand below it, the description's upkeep below
        every other page.
        """
        front = front_matter(title, hide, styles, is_searched=is_searched, boost=boost)
        filled = tidied(self._filled(uri, template, context, readers))
        markdown = f"{front}\n{filled}"
        markdown += self._owner_line(item.ownership) if item else ""
        upkeep = (item and item.facts.upkeep) or self.playbook.description.business.upkeep
        markdown += self._upkeep_line(upkeep)
        markdown = with_directions(markdown, self.playbook.description.business.languages)
        for name, value in (data or {}).items():
            self.assets[f"assets/data/{name}.js"] = _data_file(name, value)
        if scripts:
            markdown += f"\n{self._script_tags(uri, scripts)}\n"
        return Page(
            uri, without_isolates(title), markdown, source or self.playbook.description.file
        )

    def part(
        self, uri: str, template: str, context: Mapping[str, Any], *, readers: Readers
    ) -> Markup:
        """A filled template as a part of a page, or of several in the same folder."""
        filled = self._filled(uri, template, context, readers)
        return Markup(filled)  # noqa: S704 - templates escape what is not markup

    def _filled(self, uri: str, template: str, context: Mapping[str, Any], readers: Readers) -> str:
        filling = self.wording.to(readers)
        return (
            environment()
            .get_template(template)
            .render(
                ui=self.ui,
                labels=self.playbook.library.labels,
                business=self.playbook.description.business,
                link=lambda to: relative(uri, to),
                place=lambda to: page_link(uri, to),
                rich=filling.rich,
                markup=filling.markup,
                plain=filling.plain,
                anchor=anchor,
                **context,
            )
        )

    def whose(self, ownership: Ownership) -> str:
        """Whether an item is the business's own, or one half of it; of ours, nothing."""
        return "" if ownership is Ownership.SHIPPED else self.ui(f"own.{ownership.value}")

    def _owner_line(self, ownership: Ownership) -> str:
        whose = escaped(self.whose(ownership))
        return f'\n<p class="tb-own tb-small" data-search-exclude>{whose}</p>\n' if whose else ""

    def _upkeep_line(self, upkeep: Upkeep | None) -> str:
        """Who keeps the page true and until when it was found so; nobody looks for that."""
        if upkeep is None:
            return ""
        day = self.formatting.full_date(upkeep.review_by)
        told = escaped(self.ui("frame.upkeep", owner=upkeep.owner, date=day))
        return f'\n<p class="tb-upkeep tb-small" data-search-exclude>{told}</p>\n'

    def _script_tags(self, uri: str, scripts: Sequence[str]) -> str:
        """Classic scripts, run in this order once the page stands; they work from a file share."""
        return "\n".join(
            f'<script src="{relative(uri, f"assets/js/{name}.js")}" '
            f'data-site="{self.storage_id}" defer></script>'
            for name in scripts
        )

    @property
    def storage_id(self) -> str:
        """What keeps this playbook's drafts and ticks apart from those of others on the host."""
        return hashlib.sha256(self.playbook.description.known_as.encode()).hexdigest()[:8]


def page_maker(
    playbook: Playbook, edition: Edition, address: SiteAddress | None = None
) -> PageMaker:
    """What makes the pages of one edition of a playbook."""
    business = playbook.description.business
    return PageMaker(
        playbook,
        EditionReader(
            Confidentiality(playbook.description, edition),
            Formatting(playbook.library.phrases, business.currency, business.country),
        ),
        address or SiteAddress(),
    )


def _data_file(name: str, value: object) -> bytes:
    """A call that hands a value to ``js/data.js`` under its name."""
    given = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_LINE_ENDS)
    return f"thankbook.data.give({json.dumps(name)},{given});\n".encode()
