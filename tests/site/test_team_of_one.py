"""Someone who works alone is not spoken to as a team, on any page."""

from __future__ import annotations

import re

import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.library.itemwords import TacticWords
from thankbook.library.textsinplace import has_text, with_texts
from thankbook.reader.edition import Edition
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

ALONE = """\
team:
  - {id: owner, kind: lead, title: Jess, people: 1, minutes_per_week: 300, may_spend: 40}
"""
ALLOWED = {
    # What is not in the playbook, by its title, and why.
    "why.md": re.compile(r"It needs a team of at least \d|make thanks a team habit|<dd>[^<]*</dd>"),
    # Studies of teams, and the ideas of articles.
    "evidence/": re.compile(r".*"),
    # An example from another business.
    "tactics/": re.compile(r"<summary>Example from .*?</details>", re.DOTALL),
    # The names of blanks, and what gives hollow praise away.
    "assets/data/": re.compile(r'"colleague":"colleague"|\|colleague\)'),
}
"""Where such a word may stand, and why."""


def solo(tiny: str, industry: str) -> str:
    before, _, after = tiny.partition("team:\n")
    text = f"{before}{ALONE}channels:{after.partition('channels:')[2]}"
    text = text.replace("channels: [in_person, phone]", "channels: [in_person, phone, email, post]")
    return text.replace("industry: bakery", f"industry: {industry}").replace(
        "{name: Ada}", "{name: Jess Ula}"
    )


def speaking(site, library) -> list[tuple[str, str]]:
    """Each word to a team with its page."""
    pages = {page.uri: page.markdown for page in site.pages}
    pages |= {uri: data.decode() for uri, data in site.assets.items() if "/data/" in uri}
    found = []
    for uri, text in pages.items():
        for where, allowed in ALLOWED.items():
            if uri.startswith(where):
                text = allowed.sub(" ", text)
        found += [(uri, word) for word in library.labels.signs.team_words_in(text)]
        found += [(uri, match[0]) for match in re.finditer(r"\bthe Jess\b|hand \w+ over to", text)]
    return found


@pytest.mark.parametrize("edition", Edition)
def test_the_example_that_works_alone(edition, library):
    description = read_description(example_description("nettle-and-comb"), library.vocabulary)
    assert description.business.is_one_person
    assert speaking(build_site(tailor(description, library), edition), library) == []


@pytest.mark.parametrize("industry", ["bakery", "dental-practice", "law-firm", "museum"])
def test_any_trade_in_which_one_works_alone(industry, describe, tiny, library):
    description = describe(solo(tiny, industry))
    assert speaking(build_site(tailor(description, library), Edition.MANAGER), library) == []


def test_an_item_is_told_in_the_words_for_one(library):
    said = library.for_one_person().tactics["fix-it-in-the-first-hour"].words
    assert "colleague" in library.tactics["fix-it-in-the-first-hour"].words.steps[1]
    assert said.steps[1].endswith("put your other work down.")
    assert said.steps[0] == library.tactics["fix-it-in-the-first-hour"].words.steps[0]


def test_only_what_is_named_is_replaced(library):
    words: TacticWords = library.tactics["thank-the-referrer"].words
    family = next(iter(words.examples))
    changed = with_texts(words, {f"examples.{family}": "Here.", "steps[0]": "Do it.", "say": "So."})
    assert (changed.examples[family], changed.steps[0], changed.say) == ("Here.", "Do it.", "So.")
    assert changed.steps[1:] == words.steps[1:]
    assert (
        changed.model_copy(
            update={"examples": words.examples, "steps": words.steps, "say": words.say}
        )
        == words
    )


@pytest.mark.parametrize(
    "place", ["steps[9]", "stepz[0]", "examples", "examples.nowhere", "why[0]"]
)
def test_a_place_that_holds_no_text_is_none(place, library):
    assert not has_text(library.tactics["thank-the-referrer"].words, place)
