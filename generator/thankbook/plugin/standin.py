"""Pages that do some things in another way, handed to MkDocs in place of its own.

``on_pre_page`` may give MkDocs another page to read and render. A stand-in shares all attributes of
the page that it stands for, so whatever is left on the one is on the other, and no method of a page
of MkDocs is ever replaced.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeVar, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

S = TypeVar("S", bound="StandIn")


class StandIn(Page):
    """A page that asks another one to do what it does not do itself."""

    __slots__ = ("original",)
    original: Page
    __hash__ = None  # type: ignore[assignment]  # as a page of MkDocs has none

    def __eq__(self, other: object) -> bool:
        """The same page as the one that it stands for."""
        return isinstance(other, Page) and (self.title, self.file) == (other.title, other.file)

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the text of the page."""
        self.original.read_source(config)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make HTML of the text."""
        self.original.render(config, files)


def stand_in(kind: type[S], page: Page) -> S:
    """One that stands for a page, or for its stand-in; it is of the page's own class, too."""
    real = page.original if isinstance(page, StandIn) else page
    made: Any = object.__new__(_kind_of(kind, type(real)))
    # INTERNAL mkdocs 1.6.1 commands/build.py:157 `page = config.plugins.on_pre_page(`
    #   What comes back is read and rendered, and the attributes of MkDocs's own page are written.
    #   Another page there: own pages are read as plain Markdown.
    made.__dict__ = vars(page)
    made.original = page
    return cast(S, made)


@lru_cache(maxsize=64)
def _kind_of(kind: type[StandIn], real: type[Page]) -> type[StandIn]:
    """Plugins have pages of their own classes, and ask for them."""
    return type(real.__name__, (kind, real), {"__slots__": ()})
