"""What a made page's source says is what MkDocs reads, once."""

from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data
from tests.plugin.project import built_here, make_project

from thankbook.plugin import sourcememory
from thankbook.plugin.sourcememory import SourceMemory

SOURCE = "---\ntitle: A\nsearch: {boost: 2}\n---\n\ntext\n"
HOOK = """
def on_page_read_source(page, config):
    return "# Mine" if page.file.src_uri == "money.md" else None
"""


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that were taken apart."""
    sources: list[str] = []

    def counted(source: str):
        sources.append(source)
        return get_data(source)

    monkeypatch.setattr(sourcememory, "get_data", counted)
    return sources


def test_each_reader_gets_parts_of_its_own(parsed) -> None:
    memory = SourceMemory()
    text, above = memory.read(SOURCE)
    above["search"]["boost"] = 9
    assert memory.read(SOURCE) == (text, {"title": "A", "search": {"boost": 2}}) == get_data(SOURCE)
    assert parsed == [SOURCE]


def test_the_next_build_knows_it_and_one_that_did_not_ask_forgets_it(parsed) -> None:
    memory = SourceMemory()
    for asks in (True, True, False, True):
        memory.begin()
        if asks:
            memory.read(SOURCE)
    assert len(parsed) == 2


def test_another_plugin_may_say_what_a_source_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THANKBOOK_CACHE", "off")
    make_project(tmp_path, "nettle-and-comb", more="hooks: [hook.py]\n")
    (tmp_path / "hook.py").write_text(HOOK)
    site, _ = built_here(tmp_path)
    assert b'<h1 id="mine">Mine' in site["money.html"]
    assert b"Mine" not in site["index.html"]
