"""``mkdocs serve`` as its user lives with it: edits, a mistake, a correction."""

from pathlib import Path

import pytest
from tests.plugin.project import Server, make_project

pytestmark = [pytest.mark.usefixtures("builds_keep"), pytest.mark.slow]


def test_an_edit_changes_the_page_and_a_mistake_does_not_end_the_server(tmp_path: Path) -> None:
    description = make_project(tmp_path)
    good = description.read_text()
    with Server(tmp_path) as server:
        server.page_with("index.html", "Solsikke Bakery")

        edited = good.replace("name: Solsikke Bakery", "name: Månens Bakery")
        description.write_text(edited)
        assert "Solsikke Bakery" not in server.page_with("index.html", "Månens Bakery")

        description.write_text(edited.replace("voice: warm", "voice: loud"))
        broken = server.page_with("loyalty/stamp-card.html", "tb-problems")
        assert "&#x27;loud&#x27; is not one of the voices." in broken
        assert "description.yaml:9: voice" in broken
        assert "description.yaml:9: voice" in server.log.read_text()
        assert server.lives

        description.write_text(edited.replace("name: Månens Bakery", "name: Solens Bakery"))
        mended = server.page_with("index.html", "Solens Bakery")
        assert "tb-problems" not in mended
        assert "tb-problems" not in server.page("loyalty/stamp-card.html")
        assert server.lives


def test_a_server_that_starts_with_a_mistake_shows_it_and_recovers(tmp_path: Path) -> None:
    description = make_project(tmp_path)
    good = description.read_text()
    description.write_text(good.replace("goals: [retain", "goals: [retane"))
    with Server(tmp_path) as server:
        page = server.page_with("index.html", "tb-problems")
        assert "Did you mean &#x27;retain&#x27;?" in page
        description.write_text(good)
        assert "tb-problems" not in server.page_with("index.html", "Solsikke Bakery")
        assert server.lives


def test_every_file_that_a_description_extends_is_watched(tmp_path: Path) -> None:
    description = make_project(tmp_path)
    whole = description.read_text()
    for folder in ("base", "later"):
        (tmp_path / folder).mkdir()
        text = whole.replace("name: Solsikke Bakery", f"name: From {folder}")
        (tmp_path / folder / "base.yaml").write_text(text)
    description.write_text("extends: ../base/base.yaml\n")
    with Server(tmp_path) as server:
        server.page_with("index.html", "From base")
        (tmp_path / "base" / "base.yaml").write_text(whole.replace("Solsikke", "Edited"))
        server.page_with("index.html", "Edited Bakery")

        description.write_text("extends: ../later/base.yaml\n")
        server.page_with("index.html", "From later")
        (tmp_path / "later" / "base.yaml").write_text(whole.replace("Solsikke", "Corrected"))
        server.page_with("index.html", "Corrected Bakery")
        assert server.lives
