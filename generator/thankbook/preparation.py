"""From the files of a business to its site, reading the library again only when it has changed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from thankbook.business.composing.documentcache import Documents
from thankbook.business.composing.ownlibraries import OwnLibrary
from thankbook.business.description import read_description
from thankbook.business.keptplan import read_kept_plan
from thankbook.business.planresults import read_results
from thankbook.contentfolder import content_folder
from thankbook.files.filestate import FilesState, FolderState, folder_state, state_of_files
from thankbook.library.items import Library
from thankbook.library.loading import languages_with_words, load_library
from thankbook.problems import Problem
from thankbook.reader.edition import Edition
from thankbook.site.finished import PlaybookSite
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import Playbook, tailor
from thankbook.vocabulary import Vocabulary, load_vocabulary

Owned = tuple[Library, tuple[Problem, ...]]
"""A library with own content in it, and warnings about that."""

_states: dict[Path, FolderState] = {}
"""The state of each content folder when its vocabularies were last read in this process."""


@lru_cache(maxsize=4)
def _library_of(content: Path, language: str, _state: FolderState) -> Library:
    """A library as its files stand; a command that makes several sites reads it once."""
    return load_library(content, language)


@dataclass
class Preparation:
    """Prepares sites, again and again while serving."""

    content: Path = field(default_factory=content_folder)
    """The content folder; in tests, one of their own."""

    _content_state: FolderState = ()
    _owned: dict[tuple[str, tuple[OwnLibrary, ...]], tuple[FilesState, Owned]] = field(
        default_factory=dict
    )
    _documents: Documents = field(default_factory=Documents)

    def site(self, business: Path, shown_as: str, edition: Edition) -> PlaybookSite:
        """The site of a description; raises ``ProblemsFound``."""
        return build_site(self.playbook(business, shown_as), edition)

    def playbook(
        self,
        business: Path,
        shown_as: str,
        start: date | None = None,
        *,
        not_before: date | None = None,
    ) -> Playbook:
        """The playbook of a description, its year from a day on; raises ``ProblemsFound``.

        The plan that is kept beside it counts; nothing that is not in it begins ``not_before`` a
        day.
        """
        self._forget_if_changed()
        self._documents.looked_at.clear()
        description = read_description(business, self._vocabulary(), shown_as, self._documents)
        language = self._language_for(description.business.languages)
        library, warnings = self._library(language, description.libraries)
        if warnings:
            told = tuple(sorted((*description.warnings, *warnings)))
            description = replace(description, warnings=told)
        kept = read_kept_plan(business, shown_as, self._documents)
        results = read_results(business, shown_as, self._documents)
        return tailor(description, library, start, kept, not_before, results)

    def warnings_of(
        self, libraries: tuple[OwnLibrary, ...], languages: tuple[str, ...]
    ) -> tuple[Problem, ...]:
        """What is unlikely in own libraries; raises ``ProblemsFound`` for what is wrong."""
        self._forget_if_changed()
        return self._library(self._language_for(languages), libraries)[1]

    @property
    def looked_at(self) -> frozenset[Path]:
        """Every file and folder that the last description was read from, or should have been."""
        return frozenset(self._documents.looked_at)

    def _library(self, language: str, libraries: tuple[OwnLibrary, ...]) -> Owned:
        """The library in a language, with own ones over it, and warnings about those."""
        shipped = _library_of(self.content, language, self._content_state)
        if not libraries:
            return shipped, ()
        state = state_of_files(file for library in libraries for file in library.everything())
        known = self._owned.get((language, libraries))
        if known is None or known[0] != state:
            owned = self._with_own(shipped, libraries)
            known = self._owned[language, libraries] = (state, owned)
        return known[1]

    def _with_own(self, shipped: Library, libraries: tuple[OwnLibrary, ...]) -> Owned:
        # Few descriptions name own libraries; only for them are these rooms' halves imported.
        from thankbook.library.ownitems import with_own
        from thankbook.linting.ownlint import own_warnings

        owned = with_own(shipped, self.content, libraries)
        return owned.library, own_warnings(owned)

    def _vocabulary(self) -> Vocabulary:
        return load_vocabulary(self.content)

    def _language_for(self, wanted: tuple[str, ...]) -> str:
        """The first wanted language that there are words in; English where there are none."""
        written = languages_with_words(self.content)
        return next((language for language in wanted if language in written), "en")

    def _forget_if_changed(self) -> None:
        state = folder_state(self.content, ".yaml")
        if state != self._content_state:
            self._content_state = state
            self._owned.clear()
        if state != _states.get(self.content):
            _states[self.content] = state
            load_vocabulary.cache_clear()
