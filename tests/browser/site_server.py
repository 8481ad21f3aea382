"""Serves a folder on this machine, and listens for the person who wants to leave it."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


@dataclass
class Served:
    """The address of a served folder, and the requests that it could not answer."""

    url: str = ""
    refused: list[str] = field(default_factory=list)


class _Folder(SimpleHTTPRequestHandler):
    """Files below a prefix; outside of it nothing is found."""

    protocol_version = "HTTP/1.1"
    """One line for all files of a page; it is given up when nothing is asked for in a while."""
    timeout = 5

    def __init__(self, *args: object, prefix: str, served: Served, **named: object) -> None:
        self._prefix, self._served = prefix, served
        super().__init__(*args, **named)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self._prefix):
            return str(Path(self.directory) / "outside-of-the-site")
        return super().translate_path("/" + path.removeprefix(self._prefix))

    def send_error(self, code: int, *args: object) -> None:
        self._served.refused.append(f"{code}: {self.path}")
        super().send_error(code, *args)

    def log_message(self, *args: object) -> None:
        """Nothing on the terminal."""


_ERRANDS = re.compile(
    r"(?:update|content-autofill|optimizationguide-pa|safebrowsing|android)\.googleapis\.com"
    r"|(?:accounts|clients\d*|android\.clients|mtalk|redirector|edgedl\.me|www)\.(?:google|gvt1)\.com"
)
"""Hosts that Chromium turns to by itself, whichever page is open; no font, script or map host."""


class _Outside(BaseHTTPRequestHandler):
    """A proxy that lets nobody through and remembers where they wanted to go."""

    def __init__(self, *args: object, asked: list[str]) -> None:
        self._asked = asked
        super().__init__(*args)

    def do_GET(self) -> None:
        host = urlsplit(self.path if "://" in self.path else f"//{self.path}").hostname
        if not _ERRANDS.fullmatch(host or ""):
            self._asked.append(self.path)
        self.send_error(403)

    do_POST = do_HEAD = do_OPTIONS = do_CONNECT = do_GET  # noqa: N815

    def log_message(self, *args: object) -> None:
        """Nothing on the terminal."""


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[Served]:
    """The folder at a free port of this machine, below the prefix only."""
    site = Served()
    handler = partial(_Folder, directory=str(folder), prefix=prefix, served=site)
    with _running(handler) as origin:
        site.url = origin + prefix
        yield site


@contextmanager
def outside() -> Iterator[tuple[str, list[str]]]:
    """The address of a proxy for everything that is not this machine, and what it was asked."""
    asked: list[str] = []
    with _running(partial(_Outside, asked=asked)) as origin:
        yield origin, asked


@contextmanager
def _running(handler: object) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
