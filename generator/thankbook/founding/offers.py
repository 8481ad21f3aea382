"""What is offered after a search: in which words, and what may be chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thankbook.founding.questions import Search
from thankbook.namesearch import Closeness, Match, folded, least_part

_MOST_SHOWN = 8
_MOST_ALSO = 5
_ENOUGH = 3
"""Letters that are enough of a name, where no other begins so."""
_NEAREST = {
    Closeness.RELATED: "Nearest in meaning:",
    Closeness.MISTYPED: "Did you mean:",
    Closeness.PART: "Nearest by name:",
}


@dataclass(frozen=True)
class Offer:
    """What a search gave: the id that is certain, or several with their numbers, and its words."""

    certain: str
    told: str
    choices: Mapping[str, str]


def offer(typed: str, search: Search, titles: Mapping[str, str], otherwise: str = "") -> Offer:
    """What to say to a text that was typed at a search; ``otherwise`` is offered in any case."""
    found = search.found(typed)
    if is_certain(typed, found):
        others = [match for match in search.beginning(typed) if match.id != found[0].id]
        told = [titled(found[0], titles), *_also(others, titles)]
        return Offer(found[0].id, "\n".join(told), {})
    shown = {str(number): match for number, match in enumerate(found[:_MOST_SHOWN], 1)}
    lines = [_said(typed, found)]
    lines += [f"  {number}  {titled(match, titles)}" for number, match in shown.items()]
    if more := len(found) - len(shown):
        lines.append(f"     and {more} more: type more of the name")
    choices = {number: match.id for number, match in shown.items()}
    if otherwise:
        lines.append(f"  0  {titles[otherwise]}")
        choices["0"] = otherwise
    return Offer("", "\n".join(lines), choices)


def titled(match: Match, titles: Mapping[str, str]) -> str:
    """What a choice is called, and by which other name it was found, where that is its own."""
    title = titles[match.id]
    if match.closeness == Closeness.RELATED:
        return title
    is_same = match.name.casefold() in (title.casefold(), match.id.casefold())
    return title if is_same else f"{title} ({match.name})"


def is_certain(typed: str, found: tuple[Match, ...]) -> bool:
    """Whether a text stands for the one thing that was found: its name, or enough of it."""
    if len(found) != 1 or found[0].closeness > Closeness.BEGUN:
        return False
    plain = folded(typed)
    return found[0].closeness == Closeness.CALLED or len(plain) >= min(_ENOUGH, least_part(plain))


def _also(others: Sequence[Match], titles: Mapping[str, str]) -> Iterator[str]:
    """Other things with the same word in their name, where somebody may have meant one of them."""
    if others:
        named = ", ".join(titles[match.id] for match in others[:_MOST_ALSO])
        yield f"  Others with that word: {named}{', ...' if len(others) > _MOST_ALSO else '.'}"


def _said(typed: str, found: tuple[Match, ...]) -> str:
    if not found:
        return f"Nothing is called '{typed}', and nothing is near to it. Try another word."
    if found[0].closeness <= Closeness.BEGUN:
        return f"{'Several answer' if len(found) > 1 else 'One answers'} to '{typed}':"
    return f"Nothing is called '{typed}'. {_NEAREST[found[0].closeness]}"
