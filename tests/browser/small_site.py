"""A few pages of a playbook, from any content folder, built in a second for tests of widgets."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import yaml
from tests.browser.site_build import BUSINESSES

from thankbook.contentfolder import content_folder
from thankbook.preparation import Preparation
from thankbook.publishing.inclusion import Inclusion
from thankbook.publishing.rendering import rendered_files
from thankbook.reader.edition import Edition


def build_pages(
    folder: Path,
    business: Path | str,
    uris: Iterable[str],
    content: Path | None = None,
    edition: Edition = Edition.STAFF,
) -> Path:
    """The folder of HTML of some pages (``*.md``) of a business; links to others lead nowhere."""
    file = BUSINESSES / f"{business}.yaml" if isinstance(business, str) else business
    site = Preparation(content or content_folder()).site(file, file.name, edition)
    wanted = {f"docs/{uri}" for uri in uris}
    files = rendered_files(site, Inclusion())
    for name, data in files.items():
        if not name.endswith(".md") or name in wanted:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    settings = yaml.safe_load(files["mkdocs.yml"])
    for setting in ("nav", "validation", "plugins"):
        settings.pop(setting, None)
    settings |= {"plugins": [], "use_directory_urls": False}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        timeout=120,
        check=True,
    )
    return folder / "site"
