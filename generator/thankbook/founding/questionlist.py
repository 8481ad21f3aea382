"""The questions of ``thankbook new`` in their order, and what each of them needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from thankbook.business.exchange import RATE
from thankbook.founding.questions import Kind, Typed
from thankbook.founding.traitquestions import MOST_QUESTIONS
from thankbook.founding.usualanswers import Said, Usual, is_another
from thankbook.vocabulary.weekdays import WEEKDAYS


def _without_currency(usual: Usual, said: Said) -> bool:
    return "country" in said and usual.answer("currency", said) is None


def _without_rate(usual: Usual, said: Said) -> bool:
    return "currency" in said and usual.rate({**said, RATE: None}) is None


def _with_average_order(_: Usual, said: Said) -> bool:
    return said.get("average_order") is not None


TRADES = "trades"
"""The closed list of trades."""


@dataclass(frozen=True)
class Asked:
    """One question: its words, what it is called in the summary, and when it is asked.

    ``places`` are the keys that it may give where it is more than its own; ``place_of`` says which.
    ``read`` makes an answer of what was typed, ``shown`` what is typed of an answer.
    """

    text: str
    short: str
    kind: Kind = "text"
    chosen_from: str = ""
    unless_unknown: bool = False
    applies: Callable[[Usual, Said], bool] | None = None
    places: tuple[str, ...] = ()
    place_of: Callable[[Typed], str] | None = None
    read: Callable[[Typed], Typed] = lambda typed: typed
    shown: Callable[[Typed], Typed] = lambda answer: answer

    def reached(self, key: str, typed: Typed) -> str:
        """The key that an answer is for."""
        return self.place_of(typed) if self.place_of else key


def questions(usual: Usual, said: Said) -> Mapping[str, Asked]:
    """What is asked after all that was said, by key and in order."""
    found: dict[str, Asked] = {}
    for key, asked in _QUESTIONS.items():
        if asked.applies is None or asked.applies(usual, said):
            found[key] = asked
        if key == "trade_name" and key in said:
            found |= {f"traits.{trait}": _TRAIT for trait in _traits_asked(usual, said)}
    return found


def most_to_come(usual: Usual, said: Said) -> int:
    """How many questions may still be put in beside those of ``questions``."""
    answered = len(said.get("traits") or ())
    is_going_on = "trade_name" in said and len(_traits_asked(usual, said)) > answered
    return MOST_QUESTIONS - answered - 1 if is_going_on else 0


def _traits_asked(usual: Usual, said: Said) -> tuple[str, ...]:
    """The traits that were answered, and the one to ask for next."""
    answers = said.get("traits") or {}
    following = usual.trait_questions.next(answers)
    return (*answers, following) if following else tuple(answers)


def _of_no_list(usual: Usual, said: Said) -> bool:
    return is_another(said) and usual.trade(said) is None


def _phone_or_email(typed: Typed) -> str:
    """One question asks for either."""
    return "contact_email" if "@" in typed else "contact_phone"


def _other_weekdays(days: Typed) -> Typed:
    """The days that a business is closed on, of those it is open on, and the other way round."""
    return tuple(day for day in WEEKDAYS if day not in days)


def _listed(typed: Typed) -> Typed:
    """Several things of one line, parted by semicolons: a thing may hold a comma."""
    return tuple(part.strip() for part in str(typed).split(";") if part.strip())


def _in_one_line(things: Typed) -> Typed:
    return "; ".join(things)


_TRAIT = Asked("", "", "yes_no")
_QUESTIONS: Mapping[str, Asked] = {
    "name": Asked("What is the business called?", "name"),
    "industry": Asked("What do you do? Your trade, in your own words", "trade", "searched", TRADES),
    "trade_name": Asked("What is your trade called?", "trade called", applies=_of_no_list),
    "family": Asked(
        "Which of these is most like it?", "most like", "one", "families", applies=_of_no_list
    ),
    "danger": Asked(
        "What is dangerous there, so that all other work stops? Up to 4 things, with ; between "
        "(Enter: I will write it later)",
        "danger",
        unless_unknown=True,
        applies=_of_no_list,
        read=_listed,
        shown=_in_one_line,
    ),
    "nouns.customers": Asked(
        "What do you call those whom you serve, several of them? (guests, members ...)",
        "those you serve",
        applies=_of_no_list,
    ),
    "nouns.customer": Asked("And one of them?", "one of them", applies=_of_no_list),
    "nouns.order": Asked(
        "What do you call what one of them comes for? (booking, visit, order ...)",
        "what they come for",
        applies=_of_no_list,
    ),
    "country": Asked("In which country?", "country", "searched"),
    "currency": Asked("Which currency? (three letters)", "currency", applies=_without_currency),
    RATE: Asked(
        "How much {currency} does one euro buy? (what is usual is known in euro)",
        "rate",
        unless_unknown=True,
        applies=_without_rate,
    ),
    "voice": Asked("How do you speak with {customers}?", "voice", "one", "voices"),
    "promise": Asked("What can {customers} rely on? (one sentence)", "promise"),
    "people": Asked("How many people work here, you included?", "people"),
    "customers": Asked(
        "How many {customers} bought in the last twelve months? (a guess will do)", "customers"
    ),
    "average_order": Asked(
        "What does one {order} bring on average, in {currency}?",
        "average order",
        unless_unknown=True,
    ),
    "vat_in_prices": Asked(
        "How much VAT or sales tax is in that? (0.2 is 20 percent, 0 is none)",
        "VAT in it",
        unless_unknown=True,
        applies=_with_average_order,
    ),
    "complaints": Asked(
        "How many complaints do you hear in a year?", "complaints a year", unless_unknown=True
    ),
    "budget": Asked(
        "What can you spend on appreciation in a year, in {currency}? (wages aside)", "budget"
    ),
    "closed": Asked(
        "On which days are you open?",
        "open on",
        "some",
        "weekdays",
        read=_other_weekdays,
        shown=_other_weekdays,
    ),
    "channels": Asked("Where do you meet or write to {customers}?", "channels", "some", "channels"),
    "tools": Asked("What do you work with?", "tools", "some", "tools"),
    "contact": Asked("Whom are complaints taken to?", "complaints go to"),
    "contact_phone": Asked(
        "Their phone number or email address?",
        "phone or email",
        unless_unknown=True,
        places=("contact_phone", "contact_email"),
        place_of=_phone_or_email,
    ),
    "goals": Asked("What do you want most?", "goals", "ranked", "goals"),
}
"""Every question by its key, in their order.

What the trade decides, or the bookkeeper and the till know better, is left to the file.
"""
