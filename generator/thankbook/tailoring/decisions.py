"""What an owner has decided about single items, found again among the items that there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from thankbook.business.description import Description
from thankbook.business.itemwishes import RunningItem, Wish
from thankbook.library.items import Library, PlaybookItem
from thankbook.library.plaintitle import plain_title
from thankbook.problems import Problem, ProblemsFound
from thankbook.tailoring.reasons import Fit, Reason
from thankbook.validationwords import nearest
from thankbook.yamlfile import ValuePath, dotted

KINDS = ("tactics", "notes", "programs", "checklists", "metrics")
"""The kinds of item that an owner may decide about."""

RUNNING_KINDS = ("tactics", "programs")
"""The kinds of which an item is said to be running."""

_REFUSED_CODES = ("out.traits_here", "out.donts", "out.house_rules", "out.consents_all")
"""Reasons of law and decency, and the owner's own word: no wish goes beyond them."""

_BEFORE = date.min
"""The day on which something began that has been running nobody says since when."""

ItemKey = tuple[str, str]
"""Kind and id of an item."""


@dataclass(frozen=True)
class Decision:
    """One line of the description about one item: where it stands, and the owner's reason."""

    path: ValuePath
    line: int
    reason: str = ""

    @property
    def field(self) -> str:
        """The dotted field of the entry."""
        return dotted(self.path[:-1])

    @property
    def place(self) -> int:
        """Which entry of its list it is, counted from 0."""
        return int(self.path[1])


@dataclass(frozen=True)
class Decisions:
    """What is kept out, kept in and running, by kind and id; filled by ``decisions``."""

    kept_out: Mapping[ItemKey, Decision] = field(default_factory=dict)
    """Left out, whatever speaks for it."""

    kept_in: Mapping[ItemKey, Decision] = field(default_factory=dict)
    """In, whatever speaks against it but law, decency and a don't."""

    running: Mapping[ItemKey, Decision] = field(default_factory=dict)
    """In as well, and begun already."""

    since: Mapping[ItemKey, date] = field(default_factory=dict)
    """The day on which each of the running ones began."""

    problems: tuple[Problem, ...] = ()
    """Warnings about what is kept in though something speaks against it."""

    def holding(self, item: PlaybookItem) -> Decision | None:
        """What keeps an item in; None where it has to stand for itself."""
        key = item.kind, item.id
        return self.running.get(key) or self.kept_in.get(key)

    def leaving_out(self, item: PlaybookItem) -> Decision | None:
        """What keeps an item out, if anything does."""
        return self.kept_out.get((item.kind, item.id))

    def held(self, kind: str) -> frozenset[str]:
        """The ids of the items of a kind that are in by decision."""
        return frozenset(name for of, name in (*self.kept_in, *self.running) if of == kind)

    def running_of(self, kind: str) -> Mapping[str, date]:
        """The items of a kind that are running, with the day since when."""
        return {name: day for (of, name), day in self.since.items() if of == kind}

    def against(self, item: PlaybookItem, fit: Fit) -> tuple[Reason, ...]:
        """Every reason that keeps an item out of the playbook, the owner's word first."""
        if self.holding(item):
            return ()
        reasons = fit.against(item.facts)
        decision = self.leaving_out(item)
        if decision is None:
            return reasons
        return (Reason("out.kept_out", field=decision.field, line=decision.line), *reasons)


def decisions(description: Description, library: Library, fit: Fit) -> Decisions:
    """What a description decides about items; raises ``ProblemsFound`` with every mistake."""
    return _Reading(description, library, fit).decided()


class _Reading:
    def __init__(self, description: Description, library: Library, fit: Fit) -> None:
        self._description, self._fit = description, fit
        self._items: dict[ItemKey, PlaybookItem] = {
            (kind, name): item for kind in KINDS for name, item in getattr(library, kind).items()
        }
        self._errors: list[Problem] = []
        self._warnings: list[Problem] = []

    def decided(self) -> Decisions:
        business = self._description.business
        out = self._found("keep_out", business.keep_out)
        kept = self._found("keep_in", business.keep_in)
        running = self._found("running", business.running)
        self._refuse_both(out, {**kept, **running})
        for key, decision in {**kept, **running}.items():
            self._hold(self._items[key], decision)
        if self._errors:
            raise ProblemsFound(self._errors)
        said = business.running
        since = {key: _since(said[decision.place]) for key, decision in running.items()}
        return Decisions(out, kept, running, since, tuple(self._warnings))

    def _found(self, name: str, wishes: Sequence[Wish]) -> dict[ItemKey, Decision]:
        found: dict[ItemKey, Decision] = {}
        for index, wish in enumerate(wishes):
            path = (name, index, "id")
            key = self._key(wish.id, path, RUNNING_KINDS if name == "running" else KINDS)
            if key in found:
                self._tell(path, f"'{wish.id}' is named twice.", "Take one of them out.")
            if key is not None:
                line = self._description.line_of(f"{name}[{index}]")
                found[key] = Decision(path, line, wish.reason or "")
        return found

    def _key(self, typed: str, path: ValuePath, kinds: Sequence[str]) -> ItemKey | None:
        """The item that a name stands for; None after telling why there is none."""
        able = [key for key in self._items if key[0] in kinds]
        matching = [key for key in able if typed in (key[1], "/".join(key))]
        if len(matching) == 1:
            return matching[0]
        if matching:
            names = " or ".join("/".join(key) for key in matching)
            self._tell(path, f"Several items are called '{typed}'.", f"Write {names}.")
        elif others := [key for key in self._items if typed in (key[1], "/".join(key))]:
            found = f"'{typed}' is one of the {others[0][0]}, and those do not run."
            self._tell(path, found, "Expected a tactic or a program; others go under 'keep_in'.")
        else:
            self._tell(path, f"There is no item '{typed}'.", self._meant(typed, able))
        return None

    def _meant(self, typed: str, able: Iterable[ItemKey]) -> str:
        titles: dict[str, str] = {}
        for key in able:
            titles.setdefault(str(self._items[key].words.title), key[1])
        by_title = {plain_title(title): name for title, name in titles.items()}
        if named := by_title.get(plain_title(typed)):
            return f"Did you mean '{named}'?"
        if meant := nearest(typed, [key[1] for key in able]):
            return f"Did you mean '{meant}'?"
        if meant := nearest(typed, titles):
            return f"Did you mean '{titles[meant]}', which is \"{meant}\"?"
        return "'thankbook plan' lists the tactics, 'thankbook explain ITEM' says what there is."

    def _refuse_both(
        self, out: Mapping[ItemKey, Decision], held: Mapping[ItemKey, Decision]
    ) -> None:
        for key in out.keys() & held.keys():
            found = f"'{key[1]}' stands under 'keep_out' too."
            self._tell(held[key].path, found, "Take one of the two out.")

    def _hold(self, item: PlaybookItem, decision: Decision) -> None:
        """Refuse what a don't or a trait forbids; warn of what the item lacks here."""
        reasons = self._fit.against(item.facts)
        refusals = [reason for reason in reasons if reason.code in _REFUSED_CODES]
        for reason in refusals:
            self._tell(decision.path, *_refused(item.id, reason))
        lacking = [reason for reason in reasons if reason.code in _LACKING]
        if lacking and not refusals:
            what = "; ".join(
                _LACKING[reason.code].format(ids=", ".join(reason.ids)) for reason in lacking
            )
            found = f"'{item.id}' is in because you say so, though {what}."
            expected = "Read its page before you hand it to the team."
            warning = self._description.document.problem(decision.path, found, expected, "warning")
            self._warnings.append(warning)

    def _tell(self, path: ValuePath, found: str, expected: str) -> None:
        self._errors.append(self._description.document.problem(path, found, expected))


_LACKING = {
    "out.models": "it is for those who serve others ({ids})",
    "out.families": "it is made for others ({ids})",
    "out.trades": "it is made for other trades ({ids})",
    "out.traits": "none of these is true here: {ids}",
    "out.traits_all": "this is not true here: {ids}",
    "out.channels": "you have none of these channels: {ids}",
    "out.channels_all": "you do not use these channels: {ids}",
    "out.tools": "you have none of these tools: {ids}",
    "out.known_by": "no group of customers is known by any of these: {ids}",
    "out.people": "it needs more people",
    "out.voices": "its words are in another voice ({ids})",
}
"""What speaks against an item, and can be done without by someone who means it."""


def _refused(name: str, reason: Reason) -> tuple[str, str]:
    what = ", ".join(reason.ids)
    if reason.code == "out.donts":
        found = f"'{name}' breaks '{what}', which stands under 'donts'."
        return found, "Take one of the two out."
    if reason.code == "out.house_rules":
        found = f"'{name}' does what the rule '{what}' under 'policies.rules' rules out."
        return found, "Take it out here, or the don't out of the rule."
    if reason.code == "out.consents_all":
        found = f"'{name}' needs customers to be asked first: {what}."
        return found, "If you ask them, add it to 'consent.asked_for'."
    found = f"'{name}' is in no playbook where '{what}' holds."
    return found, f"If that is not so here, write {what}: false under 'traits'."


def _since(wish: RunningItem) -> date:
    return date.fromisoformat(wish.since) if wish.since else _BEFORE
