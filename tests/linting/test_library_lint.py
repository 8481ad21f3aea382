"""The lint as a whole: over the real library, over what does not load, over another language."""

from __future__ import annotations

import shutil

from thankbook.contentfolder import content_folder
from thankbook.library.loading import languages_with_words
from thankbook.linting.library import lint


def copied(tmp_path):
    return shutil.copytree(content_folder(), tmp_path / "content")


def test_the_library_has_no_problems():
    for language in languages_with_words(content_folder()):
        assert [str(problem) for problem in lint(content_folder(), language)] == []


def test_problems_of_loading_are_told_alone(tmp_path):
    content = copied(tmp_path)
    (content / "text/en/notes/birthday-text.yaml").unlink()
    file = content / "text/en/notes/first-order-card.yaml"
    file.write_text(file.read_text("utf-8").replace("{detail}", ""), "utf-8")
    (problem,) = lint(content, "en")
    assert problem.file == "content/library/notes/birthday-text.yaml"
    assert problem.found == "This item has no words."


def test_problems_are_sorted_and_all_told(tmp_path):
    content = copied(tmp_path)
    for name in ("referral-card", "birthday-text", "first-order-card"):
        file = content / f"text/en/notes/{name}.yaml"
        file.write_text(file.read_text("utf-8").replace("{detail}", "TODO"), "utf-8")
    problems = lint(content, "en")
    assert len(problems) == 6
    assert list(problems) == sorted(problems)


def test_another_language_keeps_the_rules_that_know_no_english(tmp_path):
    content = copied(tmp_path)
    (content / "text/en").rename(content / "text/da")
    file = content / "text/da/notes/first-order-card.yaml"
    text = file.read_text("utf-8").replace("{detail}", "A coupon, proven.")
    file.write_text(text, "utf-8")
    (problem,) = lint(content, "da")
    assert problem.file == "content/text/da/notes/first-order-card.yaml"
    assert problem.found == "This body holds {detail} 0 times."
