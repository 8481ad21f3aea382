"""The words of a question: its text, what may be chosen, what Enter says, and the summary."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from babel.dates import get_day_names

from thankbook.business.codes import code_names
from thankbook.business.countrynames import CountrySearch
from thankbook.founding.interviewanswers import NEEDED
from thankbook.founding.languagenotes import languages_told
from thankbook.founding.questionlist import Asked
from thankbook.founding.questions import Choices, Question, Search, Typed
from thankbook.founding.usualanswers import Said, Usual
from thankbook.library.labels import Labels
from thankbook.vocabulary import ANOTHER_TRADE
from thankbook.vocabulary.weekdays import WEEKDAYS

_BEFORE_NOUNS = ("trade_name", "family", "danger")
_NOT_LISTED = "My trade is not here"
_WIDTH = 76
_HINTS: Mapping[str, tuple[str, ...]] = {
    "name": ("Enter takes what stands in brackets.",),
    "industry": (
        "In English, dansk, Deutsch, español, français, nederlands, norsk, polski,",
        "suomi, svenska or 中文. ? lists all trades, 0: my trade is not here.",
    ),
}


class QuestionWords:
    """Puts questions into words for one business, after what was said of it."""

    def __init__(self, usual: Usual, labels: Labels) -> None:
        self._usual = usual
        self._labels = labels

    def question(
        self, key: str, asked: Asked, said: Said, place: str, *, may_go_back: bool
    ) -> Question:
        """The question as it is put; what was answered before stands where the usual would."""
        return Question(
            key,
            f"{place}. {self._text(key, asked, said)}" if place else self._text(key, asked, said),
            asked.kind,
            self.typed(key, asked, said),
            self._choices(key, asked),
            asked.unless_unknown,
            (*self._told_before(key, said), *_HINTS.get(key, ())),
            self._search(key),
            ANOTHER_TRADE if key == "industry" else "",
            may_go_back,
        )

    def of(self, usual: Usual) -> QuestionWords:
        """The words with other usual answers."""
        return QuestionWords(usual, self._labels)

    def typed(self, key: str, asked: Asked, said: Said) -> Typed:
        """An answer as it would be typed: the one given before, else the usual one."""
        group, _, part = key.partition(".")
        if part:
            return self._part(group, part, said)
        given = next(
            (said[place] for place in asked.places or (key,) if said.get(place) is not None), None
        )
        value = self._usual.answer(key, said) if given is None else given
        if isinstance(value, tuple):
            return asked.shown(value)
        return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)

    def _part(self, group: str, part: str, said: Said) -> str:
        """A trait as yes or no, a noun as given or as in the family."""
        given = (said.get(group) or {}).get(part)
        if group == "traits":
            return "" if given is None else "yes" if given else "no"
        return given or self._nouns(said)[part]

    def summary(self, asked: Mapping[str, Asked], said: Said) -> Question:
        """All answers by number, to be confirmed or changed."""
        lines = (
            _cut(f"{number:>4}  {self._line(key, question, said)}")
            for number, (key, question) in enumerate(asked.items(), 1)
        )
        text = "Enter writes this down; a number changes that answer"
        notes = ("", "What you said:", *lines)
        return Question(
            "summary", text, "text", "", notes=notes, may_be_empty=True, may_go_back=True
        )

    def _told_before(self, key: str, said: Said) -> tuple[str, ...]:
        """What is worth knowing once the country is."""
        return languages_told(self._usual, said) if key == "voice" else ()

    def _line(self, key: str, asked: Asked, said: Said) -> str:
        """A question in short with its answer; a trait's own words are long, and stand last."""
        group, _, part = key.partition(".")
        told = self._told(key, asked, said)
        if group == "traits":
            return f"{told}: {self._labels.traits[part].question}"
        return f"{asked.short}: {told}"

    def _told(self, key: str, asked: Asked, said: Said) -> str:
        typed = self.typed(key, asked, said)
        names = dict(self._choices(key, asked))
        if key == "industry" and typed == ANOTHER_TRADE:
            return "one that is in no list"
        if isinstance(typed, tuple):
            return ", ".join(names.get(term, term) for term in typed) or "none"
        return names.get(typed, typed) or "not known"

    def _text(self, key: str, asked: Asked, said: Said) -> str:
        if key in NEEDED or key in _BEFORE_NOUNS or key.startswith("nouns."):
            return asked.text
        if key.startswith("traits."):
            return f"{self._labels.traits[key.partition('.')[2]].question} (y/n)"
        nouns = self._nouns(said)
        text = asked.text.format(
            customers=nouns["customers"], order=nouns["order"], currency=said.get("currency", "")
        )
        unknown = f" (Enter: I do not know{self._span(key, said)})" if asked.unless_unknown else ""
        return text + unknown

    def _nouns(self, said: Said) -> Mapping[str, str]:
        family = self._usual.family_id(said)
        own = said.get("nouns") or {}
        return self._labels.nouns_of(said["industry"], self._usual.vocabulary, "en", own, family)

    def _span(self, key: str, said: Said) -> str:
        """What is usual of a figure that Enter leaves open."""
        if key != "average_order":
            return ""
        euro = self._usual.plausible(said).average_order_euro
        low, high = (self._usual.in_currency(end, said) for end in (euro.low, euro.high))
        return "" if low is None or high is None else f"; usual: {low:f} to {high:f}"

    def _choices(self, key: str, asked: Asked) -> Choices:
        if key == "country":
            return tuple(code_names("country").items())
        if asked.chosen_from == "weekdays":
            names = get_day_names(locale="en")
            return tuple((day, names[number]) for number, day in enumerate(WEEKDAYS))
        labels = tuple(self._labels.labels[asked.chosen_from].items()) if asked.chosen_from else ()
        return (*labels, (ANOTHER_TRADE, _NOT_LISTED)) if key == "industry" else labels

    def _search(self, key: str) -> Search | None:
        if key == "country":
            return CountrySearch()
        return self._usual.vocabulary.trade_search if key == "industry" else None


def _cut(line: str) -> str:
    """A line of the summary, on one line of a terminal."""
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1].rstrip()}…"
