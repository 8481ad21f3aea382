"""The lint of own content: errors where somebody could be misled, warnings where it is taste."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.library.test_ownitems import NOTE, folders

from thankbook.contentfolder import content_folder
from thankbook.library.ownitems import OwnedLibrary, with_own
from thankbook.linting.ownlint import lint_own, own_warnings
from thankbook.problems import Problem, ProblemsFound

pytestmark = pytest.mark.slow

BODY = "{detail} We are glad that you said so at once. That was ours to see."
Lint = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def write(tmp_path, monkeypatch) -> Callable[[str], None]:
    """Words of our own for one note, with a body."""
    monkeypatch.chdir(tmp_path)
    words = (content_folder() / f"text/en/notes/{NOTE}.yaml").read_text("utf-8")
    head, rest = words.split("\nbody:")
    alone = rest[rest.index("\nalone:") :]

    def write_note(body: str) -> None:
        file = Path(f"ours/text/en/notes/{NOTE}.yaml")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{head}\nbody: '{body}'{alone}", "utf-8")

    return write_note


@pytest.fixture
def warnings(library, write) -> Lint:
    def find(body: str) -> tuple[Problem, ...]:
        write(body)
        return own_warnings(with_own(library, content_folder(), folders(["ours"])))

    return find


def test_good_words_have_no_problems_and_the_shipped_library_none_either(library, warnings):
    assert warnings(BODY) == ()
    assert lint_own(OwnedLibrary(library, None, ())) == ()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Thank you for telling us.", "This body holds {detail} 0 times."),
        (f"{BODY} {{first_nam}}", "{first_nam} stands for nothing here."),
        (f"{BODY} Here is a voucher.", "voucher' is an offer."),
        (f"{BODY} [@goal-gradent]", "No evidence entry 'goal-gradent'."),
        (f"{BODY} [@goal-gradient]", "'goal-gradient' is cited, but the facts do not name it."),
        (f"{BODY} **Soon.**", "'*' is markup."),
        (f"{BODY} It always works.", "'always works' promises more than evidence can."),
    ],
)
def test_what_could_mislead_is_an_error(warnings, body, told):
    with pytest.raises(ProblemsFound) as caught:
        warnings(body)
    found = [problem for problem in caught.value.problems if problem.severity == "error"]
    assert [problem.file for problem in found] == [f"ours/text/en/notes/{NOTE}.yaml"]
    assert found[0].found.endswith(told)
    assert found[0].line > 0


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"{BODY} It was amazing.", "'amazing' sells instead of saying."),
        (f"{BODY} {'and so on ' * 20}", "A sentence of "),
        (f"{BODY} {'So. ' * 90}", "The body comes to "),
    ],
)
def test_what_is_a_matter_of_taste_is_a_warning(warnings, body, told):
    found = warnings(body)
    assert {problem.severity for problem in found} == {"warning"}
    assert any(problem.found.startswith(told) for problem in found)


def test_a_business_may_name_its_money(warnings):
    assert warnings(f"{BODY} The 5 euros are back.") == ()


def test_a_sentence_of_ours_that_is_theirs_is_told_at_theirs(library, warnings):
    other = next(iter(library.tactics.values())).words.summary
    told = [problem for problem in warnings(f"{BODY} {other}") if "stands in" in problem.found]
    assert {problem.file for problem in told} == {f"ours/text/en/notes/{NOTE}.yaml"}
    assert "content/text/en/tactics/" in told[0].found
