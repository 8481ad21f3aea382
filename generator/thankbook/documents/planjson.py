"""The plan as JSON: everything that the pages say of it, for a program to read."""

from __future__ import annotations

import json
from typing import Any

from thankbook.reader.limitsinwords import LimitWords
from thankbook.sections.year.planinwords import YearWords
from thankbook.tailoring.calendar.rollout import Beginning
from thankbook.tailoring.cost import Cost


def document(words: YearWords) -> str:
    """The choice, its limits and the year; amounts of money are text, so that none is rounded."""
    playbook, plan = words.maker.playbook, words.plan
    content = {
        "business": playbook.description.business.name,
        "currency": playbook.description.business.currency,
        "start": plan.year.start.isoformat(),
        "end": plan.year.end.isoformat(),
        "points": playbook.portfolio.value(),
        "tactics": [_tactic(words, beginning) for beginning in plan.beginnings],
        "checklists": _checklists(words),
        "parked_checklists": sorted(playbook.lists.parked),
        "limits": _limits(words),
        "conflicts": _conflicts(words),
        "holidays": [{"day": day.isoformat(), "name": name} for day, name in plan.year.holidays],
        "own_days": [{"day": day.isoformat(), "what": what} for day, what in words.own_days()],
        "reviews": [
            {"day": day.isoformat(), "tactic": beginning.candidate.item.id}
            for day, beginning in plan.reviews
        ],
        "slots": _slots(words),
        "unplaced": [
            {
                "tactic": unplaced.item_id,
                "times": unplaced.times,
                "minutes": dict(unplaced.minutes),
                "why": unplaced.why,
            }
            for unplaced in plan.unplaced
        ],
    }
    return json.dumps(content, indent=2, ensure_ascii=False)


def _tactic(words: YearWords, beginning: Beginning) -> dict[str, Any]:
    candidate = beginning.candidate
    cost = candidate.cost
    minutes = cost.minutes_per_year.items() if cost else ()
    return {
        "id": candidate.item.id,
        "title": words.titles[candidate.item.id],
        "points": candidate.score.points,
        "score": {part.code: part.points for part in candidate.score.parts},
        "begins": words.plan.day_of(beginning).isoformat(),
        "running": beginning.running_since is not None,
        "money_per_year": _money(cost),
        "minutes_per_year": {role: int(figure.value) for role, figure in minutes},
        "missing_fields": list(candidate.missing_fields),
    }


def _money(cost: Cost | None) -> str | None:
    money = cost.money_per_year if cost else None
    return None if money is None else f"{money.value.normalize():f}"


def _limits(words: YearWords) -> list[dict[str, Any]]:
    playbook = words.maker.playbook
    return [
        {
            "limit": limit.id,
            "used": f"{playbook.used(limit).value.normalize():f}",
            "there_is": f"{limit.capacity.value.normalize():f}",
        }
        for limit in playbook.portfolio.limits
    ]


def _checklists(words: YearWords) -> list[dict[str, Any]]:
    """The checklists that recur and are carried, with what they take of whom."""
    return [
        {
            "id": name,
            "times": int(cost.times.value),
            "minutes_per_year": {
                role: int(figure.value) for role, figure in cost.minutes_per_year.items()
            },
        }
        for name, cost in sorted(words.maker.playbook.lists.carried.items())
    ]


def _conflicts(words: YearWords) -> list[dict[str, Any]]:
    limit_words = LimitWords(words.maker.playbook, words.maker.reader)
    return [
        {
            "given_up": conflict.cover,
            "limits": list(conflict.limits),
            "beside": list(conflict.beside),
            "told": " ".join(limit_words.conflict(conflict)),
        }
        for conflict in words.maker.playbook.portfolio.conflicts
    ]


def _slots(words: YearWords) -> list[dict[str, Any]]:
    return [
        {
            "day": slot.day.isoformat(),
            "week": words.plan.year.weeks[slot.week].monday.isoformat(),
            "tactic": slot.item_id,
            "kind": slot.kind,
            "number": slot.number,
            "times": slot.times,
            "minutes": dict(slot.minutes),
        }
        for slot in words.plan.slots
    ]
