"""A trade: its traits, its usual days and figures, its words, and how people search for it."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from thankbook.strictmodel import Range, ShareRange, StrictModel
from thankbook.validationwords import FREE_TEXT, FREE_TEXT_WITHOUT_COMMAS
from thankbook.vocabulary.terms import Term
from thankbook.vocabulary.weekdays import Month, Weekday

SearchLanguage = Literal["en", "da", "sv", "nb", "fi", "de", "fr", "es", "pl", "nl", "zh"]
SEARCH_LANGUAGES: tuple[SearchLanguage, ...] = get_args(SearchLanguage)
"""Languages in which a trade is searched for."""

Phrase = Annotated[str, Field(min_length=2, max_length=140), FREE_TEXT]
"""A noun phrase or a clause, without a full stop: it stands in a list or inside a sentence."""

Sentence = Annotated[str, Field(min_length=10, max_length=200), FREE_TEXT]
Name = Annotated[str, Field(min_length=1, max_length=60), FREE_TEXT_WITHOUT_COMMAS]
TraitId = Annotated[str, Term("traits")]


class TradeCalendar(StrictModel):
    """The usual week and year of a trade, used where a description gives none."""

    closed: tuple[Weekday, ...] = Field(
        max_length=6,
        description="a list of the weekdays on which nobody works, empty if there is none",
        examples=[["sat", "sun"]],
    )
    quiet_months: tuple[Month, ...] = Field(
        description="a list of quiet months on the northern half of the earth, empty if none is",
        examples=[[7, 8]],
    )
    busy_months: tuple[Month, ...] = Field(
        default=(),
        description="a list of months in which nothing new is begun, empty if there is none",
        examples=[[12]],
    )


class UsualFigures(StrictModel):
    """What is assumed where a description gives no figure; what nobody can say is left out."""

    complaints_per_order: ShareRange | None = Field(
        default=None,
        description="the share of orders that bring a complaint",
        examples=[{"low": 0.002, "likely": 0.006, "high": 0.02}],
    )
    complaints_per_year_at_most: Annotated[int, Field(ge=1, le=100_000)] | None = Field(
        default=None,
        description="a whole number that the assumption never goes beyond, for a team of up to 5",
        examples=[24],
    )
    orders_per_year: Range | None = Field(
        default=None,
        description="how often an ordinary customer orders in a year",
        examples=[{"low": 1, "likely": 3, "high": 8}],
    )
    top_fifth_share_of_sales: ShareRange | None = Field(
        default=None,
        description="the share of sales that the best fifth of customers brings",
        examples=[{"low": 0.25, "likely": 0.4, "high": 0.6}],
    )
    gross_margin: ShareRange | None = Field(
        default=None,
        description="the share of sales left after the cost of the goods",
        examples=[{"low": 0.3, "likely": 0.55, "high": 0.75}],
    )
    retention: ShareRange | None = Field(
        default=None,
        description="the share of customers who buy again in the following year",
        examples=[{"low": 0.6, "likely": 0.75, "high": 0.88}],
    )
    average_order_euro: Range | None = Field(
        default=None,
        description="an average order in euro",
        examples=[{"low": 20, "likely": 60, "high": 400}],
    )
    wage_factor: Range | None = Field(
        default=None,
        description="an hour of work here, as times the usual hour of the country",
        examples=[{"low": 0.8, "likely": 1, "high": 1.4}],
    )


class TradeWords(StrictModel):
    """The words of a trade in one language."""

    name: Name = Field(
        description="the name of the trade, as in 'made for a ...', without an article",
        examples=["physiotherapy practice"],
    )
    nouns: dict[Annotated[str, Term("nouns")], Name] = Field(
        default={},
        description="the nouns that differ from those of the family",
        examples=[{"customer": "patient", "place": "reception"}],
    )
    promise: Annotated[str, Field(min_length=10, max_length=140), FREE_TEXT] = Field(
        description="a promise that the owner can agree with or change, in a plain sentence",
        examples=["We tell you what helps, and what you can leave out."],
    )
    danger: tuple[Phrase, ...] = Field(
        min_length=2,
        max_length=4,
        description="2 to 4 things at which all else is stopped and somebody is told at once",
        examples=[["A fall after treatment", "A pain that grows"]],
    )
    urgent: tuple[Phrase, ...] = Field(
        min_length=1,
        max_length=3,
        description="1 to 3 things that are no danger and cannot wait beyond the hour",
        examples=[["An appointment that we missed"]],
    )
    help: tuple[Sentence, ...] = Field(
        default=(),
        max_length=3,
        description="a list of up to 3 sentences on what is done at once when a danger is there, "
        "where the family's do not fit",
        examples=[["Call the vet.", "Keep the dog calm.", "Write down what was seen."]],
    )
    mend: tuple[Sentence, ...] = Field(
        default=(),
        max_length=1,
        description="a list of one sentence on how a mistake is put right, where the family's does "
        "not fit",
        examples=[["Offer to groom the dog again, on a day that suits them."]],
    )
    documents: tuple[Name, ...] = Field(
        min_length=1,
        description="a list of papers and screens that the team really uses",
        examples=[["treatment plan", "exercise sheet"]],
    )
    instruments: tuple[Name, ...] = Field(
        min_length=1,
        description="a list of objects of a day there",
        examples=[["treatment table", "goniometer"]],
    )
    roles: dict[Annotated[str, Term("role_kinds")], Name] = Field(
        default={},
        description="what the kinds of work are called where the family's title does not fit",
        examples=[{"lead": "practice owner", "front": "reception"}],
    )


def _words_in(language: str) -> TradeWords | None:
    """The field for the words of one more language."""
    field: TradeWords | None = Field(
        default=None, description=f"its words in {language}", examples=[{"name": "..."}]
    )
    return field


class Trade(StrictModel):
    """One trade; the id is its file's name, never translated, never reused."""

    family: Annotated[str, Term("families")] = Field(
        description="a family of trades, which lends what the trade does not say",
        examples=["health"],
    )
    model: Annotated[str, Term("models")] | None = Field(
        default=None,
        description="whom it usually sells to, where that differs from the family",
        examples=["mixed"],
    )
    traits: tuple[TraitId, ...] = Field(
        min_length=1,
        description="a list of every trait that holds in most businesses of the trade",
        examples=[["customers_come_to_us", "health", "appointments"]],
    )
    calendar: TradeCalendar = Field(
        description="the usual week and year",
        examples=[{"closed": ["sat", "sun"], "quiet_months": [7, 8], "busy_months": [1]}],
    )
    usual: UsualFigures = Field(
        default=UsualFigures(),
        description="the usual figures",
        examples=[{"complaints_per_order": {"low": 0.002, "likely": 0.006, "high": 0.02}}],
    )
    relations: dict[
        Annotated[str, Term("role_kinds")], tuple[Annotated[str, Term("relations")], ...]
    ] = Field(
        default={},
        description="what roles of a kind are to customers here, where the usual is not so",
        examples=[{"front": ["meets", "cares"]}],
    )
    occasions: tuple[Annotated[str, Term("occasions")], ...] = Field(
        min_length=1,
        description="a list of what notes are most often written for",
        examples=[["long_wait", "feedback"]],
    )
    en: TradeWords = Field(description="its words in English", examples=[{"name": "bakery"}])
    da: TradeWords | None = _words_in("Danish")
    sv: TradeWords | None = _words_in("Swedish")
    nb: TradeWords | None = _words_in("Norwegian")
    fi: TradeWords | None = _words_in("Finnish")
    de: TradeWords | None = _words_in("German")
    fr: TradeWords | None = _words_in("French")
    es: TradeWords | None = _words_in("Spanish")
    pl: TradeWords | None = _words_in("Polish")
    nl: TradeWords | None = _words_in("Dutch")
    zh: TradeWords | None = _words_in("Chinese")
    names: dict[SearchLanguage, tuple[Name, ...]] = Field(
        description="names that people search for, by language, the usual one first",
        examples=[{"en": ["physiotherapist", "physio"], "da": ["fysioterapeut"]}],
    )
    shares_names_with: tuple[str, ...] = Field(
        default=(),
        description="a list of ids of trades that some of the same names stand for too",
        examples=[["bicycle-repair"]],
    )

    @property
    def every_name(self) -> tuple[str, ...]:
        """Its names in every language, and the one that pages use."""
        searched = [name for names in self.names.values() for name in names]
        return tuple(dict.fromkeys((self.en.name, *searched)))

    def words_in(self, language: str) -> TradeWords | None:
        """The words in a language; None where they are not written yet."""
        words: TradeWords | None = getattr(self, language, None)
        return words
