"""A MkDocs project in a temporary folder, built or served as a user would."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import time
import traceback
import urllib.error
import urllib.request
import warnings
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from click.testing import CliRunner
from mkdocs.__main__ import cli
from mkdocs.commands.build import build as build_site
from mkdocs.commands.build import log as build_log
from mkdocs.config import load_config

from thankbook.contentfolder import content_folder, example_description
from thankbook.plugin import ThankbookPlugin

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
_PATIENCE_SECONDS = 40

_KEPT = frozenset(
    (
        "complaint-solved-card",
        "referral-card",
        "before-the-door-opens",
        "complaint-on-the-phone",
        "day-one",
        "weekly-thank-you-round",
    )
)
"""Notes and checklists that projects of tests have; one page of a kind is built like the next."""


def few_items() -> str:
    """Lines of a description that keep out most notes and checklists, which most pages are of."""
    kinds = (content_folder() / "library" / kind for kind in ("notes", "checklists"))
    names = sorted(file.stem for kind in kinds for file in kind.glob("*.yaml"))
    return "keep_out:\n" + "".join(f"  - {{id: {name}}}\n" for name in names if name not in _KEPT)


def make_project(
    folder: Path, business: str = "solsikke", more: str = "", *, whole: bool = False
) -> Path:
    """A project around a copy of an example; gives the path of the copied description.

    Unless it is ``whole``, it has few of the notes and checklists.
    """
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / "business" / "description.yaml"
    copy.parent.mkdir(exist_ok=True)
    text = example_description(business).read_text("utf-8")
    copy.write_text(text if whole else text + few_items(), "utf-8")
    (folder / "playbook").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: playbook\nsite_url: ''\n"
        "theme: {name: material, font: false}\n"
        "plugins:\n  - search\n  - offline\n  - thankbook:\n"
        f"      business: business/description.yaml\n{more}",
        encoding="utf-8",
    )
    return copy


def build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """``mkdocs build`` in the project, as it is typed and within this process."""
    with chdir(folder), _logging_as_before():
        told = CliRunner().invoke(cli, ["build", *options])
    errors = told.stderr
    if told.exception is not None and not isinstance(told.exception, SystemExit):
        errors += "".join(traceback.format_exception(told.exception))
    return subprocess.CompletedProcess(["mkdocs"], told.exit_code, told.stdout, errors)


@contextmanager
def _logging_as_before() -> Iterator[None]:
    """What MkDocs's command changes for its process is put back."""
    logger, filters = logging.getLogger("mkdocs"), [*build_log.filters]
    before = (logger.level, logger.propagate, [*logger.handlers])
    with warnings.catch_warnings():
        yield
    logger.setLevel(before[0])
    logger.propagate, logger.handlers[:] = before[1:]
    build_log.filters[:] = filters


def build_anew(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """``mkdocs build`` in a process of its own, which has nothing of earlier builds."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=folder,
        env={**ENVIRONMENT, **os.environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def built_here(folder: Path, **settings: object) -> tuple[dict[str, bytes], ThankbookPlugin]:
    """Every file of the site, built in this process as if it were a new one, and the plugin."""
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"), **settings)
    plugin = config.plugins["thankbook"]
    assert isinstance(plugin, ThankbookPlugin)
    loaded = plugin.config
    plugin.__init__()  # type: ignore[misc]
    plugin.config = loaded
    build_site(config)
    return files_of(folder / "site"), plugin


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a site but the compressed copy of its map, which tells the time."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file() and file.name != "sitemap.xml.gz"
    }


class Server:
    """A running ``mkdocs serve``, its output in a file."""

    def __init__(self, folder: Path) -> None:
        self.port = _free_port()
        self.log = folder / "serve.log"
        self._stream = self.log.open("wb")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}"],
            cwd=folder,
            env={**ENVIRONMENT, **os.environ},
            stdout=self._stream,
            stderr=subprocess.STDOUT,
        )

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *exception: object) -> None:
        self._process.terminate()
        self._process.wait(20)
        self._stream.close()

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    def page(self, uri: str) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{uri}", timeout=5) as page:
                return str(page.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def page_with(self, uri: str, text: str) -> str:
        """The page as soon as it holds a text; fails with the log if it never does."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while time.monotonic() < deadline:
            page = self.page(uri)
            if text in page:
                return page
            time.sleep(0.1)
        raise AssertionError(f"{uri} never held {text!r}.\n{self.log.read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
