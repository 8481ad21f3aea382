"""New here: choose a role, then a path of one's own from day 1 to day 90."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from thankbook.library.placeholders import with_capital
from thankbook.reader.contact import complaint_reach
from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.spending import Spending
from thankbook.reader.told import of_library
from thankbook.sections.onboarding.newcomer import Newcomer
from thankbook.sections.onboarding.readingtime import WORDS_PER_MINUTE, WordCounts, reading_minutes
from thankbook.sections.onboarding.stages import Stage
from thankbook.sections.onboarding.starterpath import StarterPath

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is taken for another."""
_FINGERPRINT_LETTERS = 4


def pages(maker: PageMaker) -> Iterator[Page]:
    """The choice of a role, then the path of each, which leads through the pages made before."""
    words_of = WordCounts(tuple(maker.pages))
    team = maker.playbook.description.business.team
    paths = [StarterPath(Newcomer(maker, role), words_of) for role in team]
    yield _choice(maker, paths)
    for path in paths:
        yield _path_page(maker, path)


def fingerprint(role_id: str, stages: Iterable[Stage]) -> str:
    """Four letters that tell this path, in this state, from others: of its ids, in order."""
    ids = (name for stage in stages for name in (stage.id, *stage.tick_ids, *stage.question_ids))
    digest = hashlib.sha256("\n".join((role_id, *ids)).encode()).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_FINGERPRINT_LETTERS])


def _sizes(stages: Iterable[Stage]) -> str:
    """How many ticks and questions each stage has, for the scripts: ``12/5 8/3``."""
    return " ".join(f"{len(stage.tick_ids)}/{len(stage.question_ids)}" for stage in stages)


def _choice(maker: PageMaker, paths: list[StarterPath]) -> Page:
    is_alone = maker.playbook.description.business.is_one_person
    roles = [
        {
            "title": path.newcomer.role.title,
            "uri": path.newcomer.uri,
            "minutes": reading_minutes(path.stages[0].words),
            "questions": sum(len(stage.scenarios) for stage in path.stages),
            "fingerprint": fingerprint(path.newcomer.role.id, path.stages),
            "sizes": _sizes(path.stages),
            "stages": "|".join(maker.ui(f"onboarding.stage.{stage.id}") for stage in path.stages),
        }
        for path in paths
    ]
    title = _overview_title(maker, is_alone=is_alone)
    context = {"title": title, "roles": roles, "is_alone": is_alone}
    scripts = ("store", "progresscode", "checkcode")
    return maker.make(
        "onboarding.md",
        title,
        "onboarding.md.j2",
        context,
        styles=("onboarding",),
        scripts=scripts,
        readers=maker.wording.team,
    )


def _path_page(maker: PageMaker, path: StarterPath) -> Page:
    """A role's path. It repeats other pages, and among its answers are wrong ones: not searched."""
    newcomer, business = path.newcomer, maker.playbook.description.business
    role = newcomer.role
    spending, labels = Spending(maker), maker.playbook.library.labels
    donts = [labels.of("donts", dont) for dont in business.donts]
    if newcomer.is_alone:
        title = maker.ui("onboarding.path_title_alone")
    else:
        title = maker.ui("onboarding.path_title", role=role.title)
    context = {
        "title": title,
        "role": role,
        "is_alone": newcomer.is_alone,
        "the_lead": maker.wording.names["the_lead"],
        "overview": _overview_title(maker, is_alone=newcomer.is_alone),
        "reach": complaint_reach(maker),
        "within": maker.wording.answer_within(),
        "limits": spending.in_words,
        "donts": with_capital(maker.formatting.all_of(donts)) if donts else "",
        "stages": path.stages,
        "minutes": {stage.id: reading_minutes(stage.words) for stage in path.stages},
        "list_time": dict(_list_times(maker, path.stages)),
        "rate": WORDS_PER_MINUTE,
        "second": _second(newcomer),
        "fingerprint": fingerprint(role.id, path.stages),
        "sizes": _sizes(path.stages),
    }
    return maker.make(
        newcomer.uri,
        title,
        "starterpath.html.j2",
        context,
        styles=("checklists", "onboarding"),
        hide=["toc"],
        scripts=("store", "checklists", "quiz", "progresscode", "onboarding", "stages"),
        is_searched=False,
        readers=(role,),
    )


def _overview_title(maker: PageMaker, *, is_alone: bool) -> str:
    name = maker.playbook.description.business.name
    if is_alone:
        return maker.ui("onboarding.title_alone", business=name)
    return maker.ui("onboarding.title", business=name)


def _second(newcomer: Newcomer) -> str:
    """Who signs beside the starter; nobody is above a lead."""
    if newcomer.is_alone:
        return "witness"
    return "peer" if newcomer.leads else "manager"


def _list_times(maker: PageMaker, stages: Iterable[Stage]) -> Iterator[tuple[str, str]]:
    for stage in stages:
        minutes = sum(checklist.facts.minutes for checklist in stage.lists)
        yield stage.id, maker.formatting.duration(of_library(minutes)) if minutes else ""
