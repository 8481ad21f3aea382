"""What Material writes around a page, made valid HTML and named for screen readers."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_NOT_VALID = (
    (' tabindex=""', ""),
    (' type="checkbox" id="__drawer" autocomplete="off"', ' type="checkbox" id="__drawer"'),
    (' type="checkbox" id="__search" autocomplete="off"', ' type="checkbox" id="__search"'),
)
_ARTICLE = re.compile(r"(<article\b.*</article>)", re.DOTALL)
_INDENTED = re.compile(r"\s*\n\s*")
_SEARCH_DIALOG = ' data-md-component="search" role="dialog"'
_LABEL_OF_CONTENTS, _CONTENTS = ' class="md-nav__title" for="__toc"', ' id="__toc"'


@dataclass(frozen=True)
class Frame:
    """What becomes of Material's frame; without a label for its search it stays as it is."""

    search_label: str | None = None

    def around(self, page: str) -> str:
        """The HTML of a page in the frame that readers get."""
        if self.search_label is None:
            return page
        return slim_frame(valid_frame(page, self.search_label))


def valid_frame(page: str, search_label: str) -> str:
    """The HTML of a page; only marks of Material's own templates are changed.

    A mark that another release writes in another way stays as it is.
    """
    for found, valid in _NOT_VALID:
        page = page.replace(found, valid)
    if _CONTENTS not in page:
        page = page.replace(_LABEL_OF_CONTENTS, ' class="md-nav__title"')
    named = f'{_SEARCH_DIALOG} aria-label="{html.escape(search_label)}"'
    return page.replace(f"{_SEARCH_DIALOG}>", f"{named}>")


def slim_frame(page: str) -> str:
    """The HTML of a page without the indentation around its article, a third of what frames it."""
    before, article, after = (*_ARTICLE.split(page, maxsplit=1), "", "")[:3]
    return _INDENTED.sub("\n", before) + article + _INDENTED.sub("\n", after)
