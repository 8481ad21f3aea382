"""Which folders ``mkdocs serve`` watches beside those that it knows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # It imports servers and watchers, which a build has no use for.
    from mkdocs.livereload import LiveReloadServer


class Watching:
    """The folders of a description and of the content library; nothing without a server."""

    def __init__(self) -> None:
        self._server: LiveReloadServer | None = None
        self._watched: set[Path] = set()

    def begin(self, server: LiveReloadServer, content: Path) -> None:
        """Watch the content library."""
        self._server = server
        server.watch(str(content))

    def watch(self, files: Iterable[Path]) -> None:
        """Watch the folders of files, because editors replace files."""
        for folder in {path if path.is_dir() else path.parent for path in files}:
            if self._server is not None and folder not in self._watched and folder.is_dir():
                self._watched.add(folder)
                self._server.watch(str(folder), recursive=False)
