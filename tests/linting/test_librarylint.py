"""The lint as a whole: over the real library, over what does not load, over another language."""

from __future__ import annotations

import pytest
import yaml

from thankbook.contentfolder import content_folder
from thankbook.library.loading import languages_with_words
from thankbook.library.nounforms import noun_forms
from thankbook.linting.librarylint import lint
from thankbook.vocabulary import load_vocabulary

pytestmark = pytest.mark.slow


def replace(file, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("language", languages_with_words(content_folder()))
def test_the_library_has_no_problems(language):
    assert [str(problem) for problem in lint(content_folder(), language).problems] == []


def test_problems_of_loading_are_told_alone(content):
    (content / "text/en/notes/come-back.yaml").unlink()
    replace(content / "text/en/notes/first-card.yaml", "{detail}", "")
    (problem,) = lint(content, "en").problems
    assert problem.file == "content/library/notes/come-back.yaml"
    assert problem.found == "This item has no words."


def test_problems_are_all_told_and_sorted(content):
    for name in ("first-card", "come-back"):
        replace(content / f"text/en/notes/{name}.yaml", "{detail}", "TODO")
    problems = lint(content, "en").problems
    assert len(problems) == 4
    assert list(problems) == sorted(problems)


def test_another_language_keeps_the_rules_that_know_no_english(content):
    (content / "text/en").rename(content / "text/da")
    words = content / "text/da/vocabulary.yaml"
    written_out = yaml.safe_load(words.read_text("utf-8").partition("\nsigns:")[0])
    vocabulary = load_vocabulary(content)
    for family in vocabulary.families:
        nouns = written_out["nouns"][family]
        written_out["nouns"][family] = noun_forms([nouns], vocabulary, "en")
    for file in (content / "trades").glob("*.yaml"):
        trade = yaml.safe_load(file.read_text("utf-8"))
        nouns = noun_forms([trade["en"].get("nouns", {})], vocabulary, "en")
        trade["da"] = {**trade["en"], "nouns": nouns}
        file.write_text(yaml.safe_dump(trade, sort_keys=False, allow_unicode=True), "utf-8")
    load_vocabulary.cache_clear()
    words.write_text(yaml.safe_dump(written_out, sort_keys=False), "utf-8")
    replace(content / "text/da/notes/first-card.yaml", "{detail}", "A coupon, proven.")
    (problem,) = lint(content, "da").problems
    assert problem.file == "content/text/da/notes/first-card.yaml"
    assert problem.found == "This body holds {detail} 0 times."
