"""What a business adds to the library and replaces in it, and which of several wins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from thankbook.business.composing.naming import Source
from thankbook.business.composing.ownlibraries import OwnLibrary, libraries_in
from thankbook.contentfolder import content_folder
from thankbook.library.items import Ownership
from thankbook.library.ownitems import OwnedLibrary, with_own
from thankbook.problems import ProblemsFound
from thankbook.yamlfile import YamlDocument
from thankbook.yamlfile.document import Place

NOTE = "first-order-card"
TERM = "meaning: What we call our regulars.\ntitle: The table\n"
Files = dict[str, str]


def folders(names: Iterable[str]) -> list[OwnLibrary]:
    document = YamlDocument("my.yaml", {"library": tuple(names)}, {(): Place(1, 1)})
    source = Source(Path.cwd() / "my.yaml", "my.yaml")
    return list(libraries_in(document, source, Path.cwd()))


@pytest.fixture
def lay(library, tmp_path, monkeypatch) -> Callable[..., OwnedLibrary]:
    """Writes files of folders, and lays those over the real library."""
    monkeypatch.chdir(tmp_path)

    def write_and_lay(files: Files, *names: str) -> OwnedLibrary:
        for name, text in files.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, "utf-8")
        return with_own(library, content_folder(), folders(names or ("ours",)))

    return write_and_lay


@pytest.fixture
def problems(lay) -> Callable[[Files], list[str]]:
    def find(files: Files) -> list[str]:
        with pytest.raises(ProblemsFound) as caught:
            lay(files)
        return [str(problem).replace("\n ", "") for problem in caught.value.problems]

    return find


def words_of(library, **changes: str) -> str:
    text = (content_folder() / f"text/en/notes/{NOTE}.yaml").read_text("utf-8")
    return text.replace(f"title: {library.notes[NOTE].words.title}", f"title: {changes['title']}")


def test_an_item_is_added_among_the_others(lay, library):
    owned = lay(
        {"ours/library/glossary/the-table.yaml": "", "ours/text/en/glossary/the-table.yaml": TERM}
    )
    added = owned.library.glossary["the-table"]
    assert added.ownership is Ownership.WHOLE
    assert added.words.title == "The table"
    assert list(owned.library.glossary) == sorted([*library.glossary, "the-table"])
    assert owned.library.tactics == library.tactics


def test_either_half_is_replaced_and_the_other_stays(lay, library):
    shipped = library.notes[NOTE]
    words = {f"ours/text/en/notes/{NOTE}.yaml": words_of(library, title="Not yours, mine")}
    note = lay(words).library.notes[NOTE]
    assert (note.ownership, note.words.title) == (Ownership.WORDS, "Not yours, mine")
    assert note.facts is shipped.facts
    assert note.words_document.file == f"ours/text/en/notes/{NOTE}.yaml"
    facts = (content_folder() / f"library/notes/{NOTE}.yaml").read_text("utf-8")
    note = lay({f"theirs/library/notes/{NOTE}.yaml": f"{facts}industries: [bakery]\n"}, "theirs")
    assert note.library.notes[NOTE].ownership is Ownership.FACTS
    assert note.library.notes[NOTE].facts.industries == ("bakery",)
    assert note.library.notes[NOTE].words is shipped.words


def test_the_later_folder_counts(lay, library):
    files = {
        f"{folder}/text/en/notes/{NOTE}.yaml": words_of(library, title=f"From {folder}")
        for folder in ("first", "second")
    }
    assert lay(files, "first", "second").library.notes[NOTE].words.title == "From second"
    assert lay(files, "second", "first").library.notes[NOTE].words.title == "From first"


def test_labels_nouns_and_strings_are_replaced_one_by_one(lay, library):
    owned = lay(
        {
            "ours/text/en/vocabulary.yaml": "nouns:\n  bakery: {customer: neighbor}\n",
            "ours/text/en/ui/ours.yaml": 'nav: {today: "Now"}\n',
        }
    ).library
    nouns = owned.labels.nouns_of("bakery", library.vocabulary, "en")
    assert nouns == {
        **library.labels.nouns_of("bakery", library.vocabulary, "en"),
        "customer": "neighbor",
        "customers": "neighbors",
        "a_customer": "a neighbor",
    }
    assert owned.labels.labels == library.labels.labels
    assert owned.phrases("nav.today") == "Now"
    assert owned.phrases("nav.home") == library.phrases("nav.home")


def test_evidence_is_found_in_both(lay, problems):
    evidence = {
        "ours/library/evidence/our-count.yaml": "grade: C\nuse: with_care\n",
        "ours/text/en/evidence/our-count.yaml": "claim: Tea works.\nverdict: We counted cups.\n",
    }
    item = {
        "ours/library/glossary/the-table.yaml": "evidence: [our-count, goal-gradient]\n",
        "ours/text/en/glossary/the-table.yaml": TERM,
    }
    assert "our-count" in lay(evidence | item).library.evidence
    misspelt = {"ours/library/glossary/the-table.yaml": "evidence: [our-cuont]\n"}
    told = "evidence No evidence entry 'our-cuont'. Did you mean 'our-count'?"
    assert problems(misspelt) == [f"ours/library/glossary/the-table.yaml:1: {told}"]


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("text/en/notes/frist-order-card.yaml", None, "have no facts. Did you mean 'first"),
        ("library/glossary/a.yaml", "", "This item has no words. Expected them in text/en/gloss"),
        ("library/glossary/A b.yaml", "", "Nothing reads a file of this name. An id has small"),
        ("library/tactic/a.yaml", "", "There is no kind 'tactic'. Did you mean 'tactics'?"),
        ("tactics/a.yaml", "", "Nothing reads a file of this name. Expected library/<kind>/<id>"),
        ("text/en/ui/a.yml", "", "Its name must end in '.yaml'."),
        ("library/notes/a.yaml", "purpos: thanks", ":1: purpos There is no field 'purpos' here."),
        ("library/notes/a.yaml", "purpose: [", ":1:"),
        ("text/en/vocabulary.yaml", "signs: {}", "'signs' cannot be replaced."),
        ("text/en/vocabulary.yaml", "label: {}", "Did you mean 'labels'?"),
        ("text/en/vocabulary.yaml", "nouns:\n  bakery: {custmer: x}", ":2: nouns.bakery.custmer"),
        ("text/en/vocabulary.yaml", "- 1", "This is not a group of fields."),
        ("text/en/ui/a.yaml", "nav: {tody: x}", ":1: nav.tody No page has a string of this name."),
        ("text/en/ui/a.yaml", "nav: {today: 7}", "This is not text."),
        ("text/en/ui/a.yaml", "nav: {today: '{name}'}", "{name} stands for nothing here."),
        ("text/en/ui/a.yaml", "nav: {today: {one: a, other: b}}", "These forms do not fit."),
        ("text/en/ui/a.yaml", "explain: {without: {one: a}}", "Expected 'one' and 'other'."),
    ],
)
def test_what_cannot_be_laid_over_is_told_with_its_place(problems, library, file, text, told):
    text = words_of(library, title="Mine") if text is None else text
    found = problems({f"ours/{file}": text})
    assert all(problem.startswith(f"ours/{file}:") for problem in found)
    assert any(told in problem for problem in found)


def test_another_language_waits_for_its_own_playbook(lay, library):
    owned = lay({f"ours/text/da/notes/{NOTE}.yaml": "title: Min", "ours/text/da/ui/a.yaml": "x: y"})
    assert owned.library.notes == library.notes
