"""docs/own-content.md, followed from its first line to its last."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from thankbook.cli import main
from thankbook.contentfolder import example_description
from thankbook.preparation import Preparation
from thankbook.reader.edition import Edition

pytestmark = pytest.mark.slow

DOCUMENT = (Path(__file__).parents[2] / "docs" / "own-content.md").read_text("utf-8")
NAME, FACTS, WORDS, TRAITS, NOUNS, ADOPT, WARNING = re.findall(
    r"```\w*\n(.*?)```", DOCUMENT, re.DOTALL
)
NOTE = Path("our-library/text/en/notes/referral-card.yaml")


def run(line: str) -> Result:
    return CliRunner().invoke(main, line.removeprefix("thankbook ").split())


def commands() -> list[str]:
    """The commands of the running text, where they break over two lines too."""
    return [
        " ".join(command.split())
        for command in re.findall(r"`(thankbook new-item[^`]*)`", DOCUMENT)
    ]


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A bakery with the library of the document, made by its commands."""
    folder = tmp_path_factory.mktemp("own")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        bakery = example_description("solsikke").read_text("utf-8")
        Path("my-bakery.yaml").write_text(f"{bakery}{NAME}", "utf-8")
        Path("mkdocs.yml").write_text(
            "site_name: x\ndocs_dir: playbook\n"
            "plugins: [{thankbook: {business: my-bakery.yaml}}]\n",
            "utf-8",
        )
        Path("playbook").mkdir()
        for command in commands():
            assert run(command).exit_code == 0, command
        Path("our-library/library/tactics/warm-hands.yaml").write_text(f"{FACTS}{TRAITS}", "utf-8")
        Path("our-library/text/en/tactics/warm-hands.yaml").write_text(WORDS, "utf-8")
        Path("our-library/text/en/vocabulary.yaml").write_text(NOUNS, "utf-8")
        words = NOTE.read_text("utf-8")
        ours = words.replace("title: They sent someone to us", "title: Once", 1)
        NOTE.write_text(ours, "utf-8")
    return folder


@pytest.fixture
def here(project, monkeypatch) -> Path:
    monkeypatch.chdir(project)
    return project


def test_the_library_is_shown_and_says_whose_it_is(here):
    assert run("check").output == "No problems.\n"
    preparation = Preparation()
    site = preparation.site(Path("my-bakery.yaml"), "my-bakery.yaml", Edition.STAFF)
    pages = {page.uri: page for page in site.pages}
    note = pages["notes/referral-card.md"]
    assert note.source == NOTE.as_posix()
    assert note.title.startswith("Once")
    assert ">Our words</p>" in note.markdown
    assert '** <span class="tb-small">Our words</span>' in pages["why.md"].markdown
    assert re.search(
        r"warm for those who.*<span class=\"tb-small\">Ours</span>", pages["why.md"].markdown
    )
    assert sum(">Our words<" in page.markdown for page in site.pages) == 2
    assert any("neighbors" in page.markdown for page in site.pages)
    assert here / NOTE in preparation.looked_at


@pytest.mark.usefixtures("here")
def test_a_change_of_an_own_file_is_read_while_serving():
    preparation = Preparation()

    def title() -> str:
        playbook = preparation.playbook(Path("my-bakery.yaml"), "my-bakery.yaml")
        return playbook.library.notes["referral-card"].words.title

    before, text = title(), NOTE.read_text("utf-8")
    NOTE.write_text(text.replace("title: Once", "title: Twice"), "utf-8")
    assert (before[:4], title()[:5]) == ("Once", "Twice")
    NOTE.write_text(text.replace("body: >-", "body: >-\n  {detial}"), "utf-8")
    result = run("check my-bakery.yaml")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{NOTE.as_posix()}:")
    assert "{detial} stands for nothing here. Did you mean {detail}?" in result.stdout
    NOTE.write_text(text, "utf-8")
    assert title() == before


def test_a_page_is_adopted_compared_and_accepted(here):
    bakery = (here / "my-bakery.yaml").read_text("utf-8")
    otherwise = bakery.replace("title: counter staff", "title: shop staff", 1)
    (here / "my-bakery.yaml").write_text(otherwise, "utf-8")
    assert run(ADOPT.strip()).stdout == "playbook/tactics/index.md\n"
    (here / "my-bakery.yaml").write_text(bakery, "utf-8")
    told = run("check")
    assert told.exit_code == 0
    assert " ".join(WARNING.split()) == " ".join(told.stdout.split())
    shown = run("diff")
    assert shown.exit_code == 1
    assert shown.stdout.startswith(
        "--- tactics/index.md (original)\n+++ tactics/index.md (as it is"
    )
    assert run("diff tactics/index.md --accept").exit_code == 0
    (here / "playbook/today.md").write_text("# Today\n", "utf-8")
    told = run("check")
    assert told.stdout == ""
    assert "the page behind playbook/today.md has changed" in told.stderr
    assert "Did you mean 'today.md'?" in run("diff todai").stderr
    assert run("diff --accept").exit_code == 2
