"""The parts of a business's description."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from thankbook.business.brandcolor import BrandColor
from thankbook.business.closeddates import ClosedDates
from thankbook.business.contactdetails import Email, Phone
from thankbook.strictmodel import Amount, Line, Share, Slug, StrictModel
from thankbook.upkeep import CalendarDate, DayOfTheYear
from thankbook.vocabulary import Term
from thankbook.vocabulary.weekdays import WEEKDAYS, Month, Weekday

OrdersPerYear = Annotated[Amount, Field(le=10**4)]
MOST_IDS = 100
"""More than any closed list has: a list of ids that is longer holds some of them twice."""


def _some_day_open(closed: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(closed)) < len(WEEKDAYS):
        return closed
    found = "A business that is closed on all seven days is never open."
    expected = "Leave out the weekdays on which somebody works."
    raise PydanticCustomError("own_words", "never open", {"found": found, "expected": expected})


class Segment(StrictModel):
    """A group of customers who buy alike."""

    id: Slug = Field(description="a short id in small letters", examples=["morning-regulars"])
    title: Line | None = Field(
        default=None, description="its name on the pages", examples=["Morning regulars"]
    )
    share: Share = Field(description="its share of the active customers", examples=[0.22])
    stage: Annotated[str, Term("stages")] = Field(
        default="regular", description="where these customers are", examples=["regular"]
    )
    orders_per_year: OrdersPerYear | None = Field(
        default=None, description="how often one of them orders in a year", examples=[48]
    )
    share_of_sales: Share | None = Field(
        default=None,
        description="its share of your sales; where larger than its share of customers it counts",
        examples=[0.4],
    )
    traits: tuple[Annotated[str, Term("people_traits")], ...] = Field(
        default=(),
        max_length=MOST_IDS,
        description="a list of what is true of these customers",
        examples=[["public_buyers"]],
    )
    known_by: tuple[Annotated[str, Term("known_by")], ...] = Field(
        default=(),
        max_length=MOST_IDS,
        description="a list of what you know about them",
        examples=[["face", "first_name", "usual_order"]],
    )


class Customers(StrictModel):
    """Who the customers are."""

    active: Annotated[int, Field(ge=1, le=10**9)] = Field(
        description="a whole number of customers who bought in the last twelve months",
        examples=[1800],
    )
    top_fifth_share_of_sales: Share | None = Field(
        default=None,
        description="the share of sales that the best fifth of customers brings",
        examples=[0.58],
    )
    top_fifth_share_of_orders: Share | None = Field(
        default=None,
        description="the share of orders that the fifth of customers who order most places",
        examples=[0.49],
    )
    complaints_per_year: Annotated[int, Field(ge=0, le=10**9)] | None = Field(
        default=None, description="a whole number of complaints in a year", examples=[60]
    )
    segments: tuple[Segment, ...] = Field(
        min_length=1,
        max_length=12,
        description="a list of groups of customers who buy alike",
        examples=[[{"id": "regulars", "share": 0.3, "known_by": ["first_name"]}]],
    )


class Money(StrictModel):
    """What an average customer brings; what is left out is said to be missing."""

    average_order: Amount | None = Field(
        default=None, description="the average order in your currency", examples=[74.50]
    )
    vat_in_prices: Share | None = Field(
        default=None,
        description="the rate of the VAT or sales tax that is in your average order and your "
        "prices, 0 if they are without it",
        examples=[0.25],
    )
    gross_margin: Share | None = Field(
        default=None,
        description="the share of sales left after the cost of the goods",
        examples=[0.61],
    )
    orders_per_customer_per_year: OrdersPerYear | None = Field(
        default=None, description="how often an average customer orders in a year", examples=[32]
    )
    yearly_retention: Share | None = Field(
        default=None,
        description="the share of customers who buy again in the following year",
        examples=[0.72],
    )
    yearly_survival: Share | None = Field(
        default=None,
        description="the share of customers who are still yours a year later, even if they did "
        "not buy",
        examples=[0.8],
    )
    orders_in_coming_years: tuple[OrdersPerYear, ...] = Field(
        default=(),
        max_length=10,
        description="a list of how often an average customer of today orders in each of the "
        "coming years, those who leave included",
        examples=[[26, 19.5, 15]],
    )
    acquisition_cost: Amount | None = Field(
        default=None, description="what winning one new customer costs", examples=[90]
    )


class Role(StrictModel):
    """People who do the same work."""

    id: Slug = Field(description="a short id in small letters", examples=["counter"])
    kind: Annotated[str, Term("role_kinds")] = Field(
        description="the kind of work", examples=["front"]
    )
    title: Line = Field(description="what the role is called here", examples=["counter staff"])
    by_name: bool | None = Field(
        default=None,
        description='whether the title is a person\'s name, which is said without "the"',
        examples=[True],
    )
    people: Annotated[int, Field(ge=1, le=10**6)] = Field(
        description="a whole number of people", examples=[9]
    )
    minutes_per_week: Annotated[int, Field(ge=0, le=10**10)] = Field(
        description="whole minutes a week that all of them together have for appreciation",
        examples=[45],
    )
    relations: tuple[Annotated[str, Term("relations")], ...] = Field(
        default=(),
        max_length=MOST_IDS,
        description="a list of what they are to customers, where it differs from what is usual",
        examples=[["meets", "cares"]],
    )
    days: tuple[Weekday, ...] = Field(
        default=(),
        max_length=7,
        description="a list of the weekdays on which they work, if not on every open day",
        examples=[["sat"]],
    )
    hourly_cost: Amount | None = Field(
        default=None, description="what an hour of one of them costs you", examples=[185]
    )
    may_spend: Amount | None = Field(
        default=None,
        description="what each may spend on a customer without asking",
        examples=[60],
    )


class Consent(StrictModel):
    """What customers are asked to agree to, and how their details are kept."""

    asked_for: tuple[Annotated[str, Term("consents")], ...] = Field(
        default=(),
        max_length=MOST_IDS,
        description="a list of what customers are asked to agree to",
        examples=[["marketing_email", "photos"]],
    )
    kept_in: Line | None = Field(
        default=None,
        description="where customers' details are kept",
        examples=["The booking system, never on paper"],
    )
    contact: Line | None = Field(
        default=None, description="who answers questions about data", examples=["Mette Holm"]
    )


class OwnDate(StrictModel):
    """A day that matters to this business."""

    on: DayOfTheYear = Field(
        description="a day with the name of its month in English", examples=["12 Apr"]
    )
    what: Line = Field(description="what happens on it", examples=["Our birthday"])


class Limits(StrictModel):
    """What customers and the team can take."""

    touches_per_customer_per_month: Annotated[Amount, Field(le=31)] | None = Field(
        default=None,
        description="how often one customer hears from you in a month at most",
        examples=[1],
    )
    items: Annotated[int, Field(ge=1, le=100)] | None = Field(
        default=None,
        description="a whole number of tactics that your team can hold",
        examples=[10],
    )


ClosedWeekdays = Annotated[
    tuple[Weekday, ...],
    Field(max_length=7, json_schema_extra={"maxItems": 6}),
    AfterValidator(_some_day_open),
]
"""Seven of them are a mistake of its own."""


class Calendar(StrictModel):
    """The business's year."""

    start: CalendarDate | None = Field(
        default=None,
        description="the first day of the planned year as year-month-day",
        examples=["2027-03-01"],
    )
    quiet_months: tuple[Month, ...] | None = Field(
        default=None,
        max_length=12,
        description="a list of months as numbers from 1 to 12, empty if none is quiet",
        examples=[[1, 7]],
    )
    closed: ClosedWeekdays | None = Field(
        default=None,
        description="a list of weekdays on which nobody works, written mon, tue, wed ...",
        examples=[["mon"]],
    )
    closed_dates: tuple[ClosedDates, ...] = Field(
        default=(),
        max_length=100,
        description="a list of days on which nobody works, or of first and last days with '..' "
        "between them; a day without a year is each year's",
        examples=[["24 Dec", "27 Dec..5 Jan", "2027-07-05..2027-07-25"]],
    )
    region: Line | None = Field(
        default=None,
        description="the region whose public holidays you keep, by its id; a wrong one gets the "
        "list of those of your country",
        examples=["ENG"],
    )
    open_on_holidays: bool = Field(
        default=False, description="true if you work on public holidays", examples=[True]
    )
    own_dates: tuple[OwnDate, ...] = Field(
        default=(),
        max_length=366,
        description="a list of days that matter here",
        examples=[[{"on": "12 Apr", "what": "Our birthday"}]],
    )

    def own_dates_in_order(self) -> tuple[OwnDate, ...]:
        """The days that matter here, from January on."""
        return tuple(sorted(self.own_dates, key=lambda own: own.on))


class Contact(StrictModel):
    """A person whom staff and customers can reach."""

    name: Line = Field(description="the person's name", examples=["Mette Holm"])
    role: Line | None = Field(default=None, description="what they do", examples=["owner"])
    phone: Phone | None = Field(
        default=None, description="a phone number", examples=["+45 12 34 56 78"]
    )
    email: Email | None = Field(
        default=None, description="an email address", examples=["mette@example.org"]
    )


class Policy(StrictModel):
    """A rule that staff answer customers by."""

    id: Slug = Field(description="a short id in small letters", examples=["returns"])
    title: Line = Field(description="what it is about", examples=["Returns"])
    rule: Line = Field(
        description="the rule as staff would say it",
        examples=["Anything can come back within 14 days, with or without the receipt."],
    )
    kind: Annotated[str, Term("rule_kinds")] | None = Field(
        default=None,
        description="what it is about, so that what speaks of that shows it; 'other' for none",
        examples=["returns"],
    )
    donts: tuple[Annotated[str, Term("donts")], ...] | None = Field(
        default=None,
        max_length=20,
        description="a list of don'ts that follow from it: what breaks one is left out",
        examples=[["no_review_requests_in_person"]],
    )


class Policies(StrictModel):
    """What has been promised, and who is told when it goes wrong."""

    complaint_contact: Contact = Field(
        description="the person whom complaints are taken to",
        examples=[{"name": "Mette Holm", "phone": "+45 12 34 56 78"}],
    )
    answer_within_hours: Annotated[int, Field(ge=1, le=240)] | None = Field(
        default=None, description="whole hours until a complaint is first answered", examples=[4]
    )
    rules: tuple[Policy, ...] = Field(
        default=(),
        max_length=100,
        description="a list of rules that staff answer customers by",
        examples=[[{"id": "returns", "title": "Returns", "rule": "Within 14 days."}]],
    )


class Brand(StrictModel):
    """How the site looks."""

    color: BrandColor | None = Field(
        default=None,
        description="the brand's color as # and six hexadecimal digits, in quotes",
        examples=['"#B4530A"'],
    )
    logo: (
        Annotated[str, Field(max_length=200, pattern=r"^[\w./ -]+\.(?:svg|png|jpg|jpeg|webp)$")]
        | None
    ) = Field(
        default=None,
        description="the path of a picture within the playbook folder",
        examples=["assets/logo.svg"],
    )
