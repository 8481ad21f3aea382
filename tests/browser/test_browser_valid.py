"""Every page is valid HTML, by the checker of the WHATWG's community (Nu Html Checker)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.site_build import BuiltSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not os.environ.get("THANKBOOK_VNU_JAR"),
        reason="THANKBOOK_VNU_JAR names no vnu.jar (npm package vnu-jar); CI fetches it.",
    ),
]


def faults_in(*places: Path) -> list[str]:
    """What the checker says of some pages, and of every page of some folders."""
    java = shutil.which("java")
    assert java, "The checker needs Java."
    jar = os.environ["THANKBOOK_VNU_JAR"]
    # A minute of work is over before Java's best compiler and several cleaners pay.
    quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    options = ["-Xss2m", *quick, "-jar", jar, "--skip-non-html", "--format", "json"]
    command = [java, *options, *map(str, places)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    messages = json.loads(told)["messages"]
    return [
        f"{message['url'].rpartition('/site/')[2]}: {message['message']}" for message in messages
    ]


def test_every_page_is_valid(site_of: Callable[..., BuiltSite]) -> None:
    """In one process, which is slow to begin and quick once it is warm.

    Every page of staff, and of managers those that lie in no folder and one of each kind.
    """
    managers = site_of("strandhotel", "manager")
    uris = {*managers.one_of_each().values(), *(uri for uri in managers.pages if "/" not in uri)}
    pages = [managers.folder / uri for uri in sorted(uris)]
    assert len(pages) > 15
    assert faults_in(site_of("solsikke").folder, *pages) == []


def test_the_checker_sees_a_fault(tmp_path: Path) -> None:
    """The proof that the test above could fail."""
    page = "<!doctype html><html lang=en><title>x</title><h1>x</h1><label for=nowhere>x</label>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert any("“for”" in fault for fault in faults_in(tmp_path))
