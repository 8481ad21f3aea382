"""Two trades' playbooks are two books: how many sentences their tactics' pages share."""

from __future__ import annotations

import html
import itertools
import re

import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import content_folder
from thankbook.reader.edition import Edition
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

_MARKUP = re.compile(r"<[^>]+>|\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?|^---$.*?^---$", re.M | re.S)
_END = re.compile(r"(?<=[.!?:])\s+|\n+")
_FEWEST_WORDS = 4
MOST_IN_COMMON = 0.5


def sentences_of(business_id, vocabulary, library) -> set[str]:
    """The sentences of the chosen tactics' pages, without names, roles and numbers."""
    file = content_folder() / "businesses" / f"{business_id}.yaml"
    description = read_description(file, vocabulary)
    site = build_site(tailor(description, library), Edition.STAFF)
    pages = (page for page in site.pages if re.match(r"tactics/(?!index)", page.uri))
    business = description.business
    names = [business.name, business.policies.complaint_contact.name]
    names += [role.title for role in business.team]
    return {
        sentence for page in pages for sentence in _stripped(page.markdown, sorted(names, key=len))
    }


def _stripped(markdown: str, names: list[str]):
    text = html.unescape(_MARKUP.sub(lambda match: match[1] or " ", markdown))
    for name in reversed(names):
        text = re.sub(re.escape(name), "someone", text, flags=re.IGNORECASE)
    text = re.sub(r"[A-Z]{3} (?=\d)|[€$£]", "", text)
    text = re.sub(r"\d[\d.,]*", "0", text)
    for sentence in _END.split(text):
        words = re.findall(r"[^\W_]+", sentence.casefold())
        if len(words) >= _FEWEST_WORDS:
            yield " ".join(words)


@pytest.fixture(scope="session")
def shares(vocabulary, library) -> dict[tuple[str, str], float]:
    """For each pair of families, the sentences in common as a share of the two books' mean."""
    by_family: dict[str, str] = {}
    for file in sorted((content_folder() / "businesses").glob("*.yaml")):
        industry = read_description(file, vocabulary).business.industry
        by_family.setdefault(vocabulary.family_of(industry), file.stem)
    books = {
        family: sentences_of(business, vocabulary, library)
        for family, business in by_family.items()
    }
    return {
        (one, other): 2 * len(books[one] & books[other]) / (len(books[one]) + len(books[other]))
        for one, other in itertools.combinations(books, 2)
    }


def test_two_families_share_less_than_half_of_their_sentences(shares, capsys):
    ranked = sorted(shares.items(), key=lambda pair: -pair[1])
    average = sum(shares.values()) / len(shares)
    with capsys.disabled():
        print(f"\nSentences in common, {len(shares)} pairs of families: {average:.0%} on average;")
        for (one, other), share in ranked[:5]:
            print(f"  {share:.0%} {one} and {other}")
    assert len(shares) >= 3
    assert ranked[0][1] < MOST_IN_COMMON, ranked[:5]
