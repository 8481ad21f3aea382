"""The swap test: with names and numbers removed, a playbook still tells what trade it is for.

A few variants of each example business are made by other sizes, goals and channels. A plain
classifier of words learns from half of them and must tell the family of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from tests.tailoring.conftest import EXAMPLES

from thankbook.reader.edition import Edition
from thankbook.vocabulary import Vocabulary

pytestmark = pytest.mark.slow

VARIANTS = 2
PAGES = ("tactics/", "notes/", "index.md")
TEAMS = (1, 1, 2, 3, 5)


def variant(text: str, number: int) -> str:
    """Another size, another order of goals, one channel less."""
    factor = (1, 2, 3, 5, 8)[number % 5]
    text = re.sub(
        r"(  active: )(\d+)", lambda match: f"{match[1]}{int(match[2]) * factor + number}", text
    )
    text = re.sub(
        r"(minutes_per_week: )(\d+)",
        lambda match: f"{match[1]}{int(match[2]) * (4 + number) // 6}",
        text,
    )
    text = turned(text, "goals", number)
    return shortened(text, number) if number % 2 else text


def turned(text: str, field: str, by: int) -> str:
    def rotate(found: re.Match[str]) -> str:
        names = found[1].split(", ")
        return f"{field}: [{', '.join(names[by % len(names) :] + names[: by % len(names)])}]"

    return re.sub(rf"^{field}: \[(.*)\]", rotate, text, flags=re.MULTILINE)


def shortened(text: str, number: int) -> str:
    def drop(found: re.Match[str]) -> str:
        names = found[1].split(", ")
        if len(names) > 2:
            names.pop(1 + number % (len(names) - 1))
        return f"channels: [{', '.join(names)}]"

    return re.sub(r"^channels: \[(.*)\]", drop, text, flags=re.MULTILINE)


def words_alone(pages: dict[str, str], description, vocabulary: Vocabulary, library) -> str:
    """The words of the pages that staff read, without names, numbers and the trade's own name."""
    business = description.business
    family = vocabulary.family_of(business.industry)
    labels = library.labels
    hidden = [
        *business.name.split(),
        *(role.title for role in business.team),
        *labels.of("families", family).split(),
        *labels.of("trades", business.industry).split(),
        *(
            word
            for text in (business.promise, *business.values, *business.places)
            for word in text.split()
        ),
        *(
            word
            for rule in business.policies.rules
            for word in rule.rule.split() + rule.title.split()
        ),
        *(word for day in business.calendar.own_dates for word in day.what.split()),
    ]
    text = " ".join(body for uri, body in pages.items() if uri.startswith(PAGES))
    text = re.sub(r"<[^>]+>|&#?\w+;|\]\([^)]*\)|\d+", " ", text)
    words = {re.sub(r"\W", "", word).casefold() for word in hidden}
    return " ".join(
        word for word in re.findall(r"[^\W\d_]{3,}", text.casefold()) if word not in words
    )


def samples(describe, pages_of, library, vocabulary) -> Iterator[tuple[str, str, int]]:
    for file in sorted(EXAMPLES.glob("*.yaml")):
        text = file.read_text("utf-8")
        for number in range(VARIANTS):
            description = describe(variant(text, number))
            family = vocabulary.family_of(description.business.industry)
            pages = pages_of(description, Edition.STAFF)
            yield words_alone(pages, description, vocabulary, library), family, number


def test_a_playbook_tells_its_trade(describe, pages_of, library, vocabulary):
    # Asked for here: it takes seconds, and every run of any tests collects this file.
    pytest.importorskip("sklearn")
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    made = list(samples(describe, pages_of, library, vocabulary))
    learned = [row for row in made if row[2] % 2 == 0]
    unseen = [row for row in made if row[2] % 2 == 1]
    classifier = make_pipeline(
        TfidfVectorizer(sublinear_tf=True, max_df=0.9), LogisticRegression(C=10, max_iter=500)
    )
    classifier.fit([text for text, _, _ in learned], [family for _, family, _ in learned])
    told = classifier.predict([text for text, _, _ in unseen])
    right = sum(family == row[1] for family, row in zip(told, unseen, strict=True))
    assert len({family for _, family, _ in made}) >= 3
    assert right >= 0.9 * len(unseen), f"{right} of {len(unseen)}"
