"""Questions about photos, about what is written down of people, about writing to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.sections.onboarding.newcomer import Newcomer
from thankbook.sections.onboarding.scenario import Scenario, asked

_LONG = 4
_PLACES = ("sticky", "chat", "home", "memory")


def consent_questions(newcomer: Newcomer) -> Iterator[Scenario | None]:
    """What this business asks for, rules out and keeps."""
    yield _photo(newcomer)
    yield _kept(newcomer)
    yield _news(newcomer)


def _photo(newcomer: Newcomer) -> Scenario | None:
    business = newcomer.maker.playbook.description.business
    donts = newcomer.maker.playbook.fit.traits.donts
    ui, a_customer = newcomer.maker.ui, newcomer.maker.wording.names["a_customer"]
    if "no_photos" in donts:
        case = "never"
    else:
        case = "asked" if "photos" in business.consent.asked_for else "unasked"
    return asked(
        "photo",
        "day1",
        ui("quiz.photo.ask", a_customer=a_customer),
        right=ui(f"quiz.photo.right.{case}"),
        wrong=[ui(f"quiz.photo.wrong.{name}") for name in ("smile", "afterward", "colleagues")],
        why=ui(f"quiz.photo.why.{case}"),
        uri=f"{newcomer.uri}#essentials",
    )


def _kept(newcomer: Newcomer) -> Scenario | None:
    """Where details are kept; a wrong place that shares a word with the right one is left out."""
    kept_in = newcomer.maker.playbook.description.business.consent.kept_in
    if not kept_in:
        return None
    ui, known = newcomer.maker.ui, _long_words(kept_in)
    places = (ui(f"quiz.kept.wrong.{name}") for name in _PLACES)
    return asked(
        "kept",
        "day30",
        ui("quiz.kept.ask", a_customer=newcomer.maker.wording.names["a_customer"]),
        right=kept_in,
        wrong=[place for place in places if not known & _long_words(place)],
        why=ui("quiz.kept.why", place=kept_in),
        uri=f"{newcomer.uri}#essentials",
    )


def _news(newcomer: Newcomer) -> Scenario | None:
    business = newcomer.maker.playbook.description.business
    ui, donts = newcomer.maker.ui, newcomer.maker.playbook.fit.traits.donts
    if "no_marketing_email" in donts:
        case = "never"
    elif "marketing_email" in business.consent.asked_for:
        case = "asked"
    else:
        return None
    return asked(
        "news",
        "day30",
        ui("quiz.news.ask", a_customer=newcomer.maker.wording.names["a_customer"]),
        right=ui(f"quiz.news.right.{case}"),
        wrong=[ui(f"quiz.news.wrong.{name}") for name in ("have", "once", "unsubscribe")],
        why=ui(f"quiz.news.why.{case}"),
        uri=f"{newcomer.uri}#essentials",
    )


def _long_words(text: str) -> frozenset[str]:
    found = re.findall(rf"[^\W\d_]{{{_LONG},}}", text.casefold())
    return frozenset(found)
