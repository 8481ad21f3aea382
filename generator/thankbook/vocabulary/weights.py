"""What stands in for figures that are not given, and the weights by which tactics are chosen."""

from __future__ import annotations

from pydantic import Field

from thankbook.strictmodel import Amount, Share, StrictModel


class Defaults(StrictModel):
    """What stands in for a figure that a description does not give."""

    new_customers_share: Share = Field(description="share of customers who are new in a year")
    lapsed_customers_share: Share = Field(description="share of customers who leave in a year")
    complaints_per_order: Share = Field(description="share of orders that bring a complaint")
    answer_within_hours: Amount = Field(description="hours to the first answer to a complaint")
    touches_per_customer_per_month: Amount = Field(
        description="how often a customer hears from the business at most"
    )
    calendar_start: str = Field(description="the first day of the planned year")


class Band(StrictModel):
    """Points for whatever is not above a bound."""

    at_most: Amount = Field(description="the bound")
    points: int = Field(description="points up to the bound")


class TeamSize(StrictModel):
    """How many tactics a team holds."""

    people: int = Field(description="people in the team, at least")
    items: int = Field(description="tactics that such a team can hold")


class ItemsByPractice(StrictModel):
    """How a team's minutes and its practice change how many tactics it holds."""

    minutes_each: int = Field(description="minutes a week of the whole team for each tactic")
    each_quarter: int = Field(description="more tactics after a quarter in which a plan was kept")
    at_most: int = Field(description="the most that practice adds")


class ChecklistsHeld(StrictModel):
    """How many checklists a role carries."""

    each_role: int = Field(description="checklists that recur, at most, for each role")
    share_of_rest: Share = Field(
        description="the share that they may take of the minutes which tactics leave"
    )


class Ramp(StrictModel):
    """How a year of tactics is begun."""

    first_month: int = Field(description="tactics begun in the first month")
    each_month: int = Field(description="tactics begun in each later month")
    quiet_month: int = Field(description="tactics begun in a later month that is quiet")


class Scoring(StrictModel):
    """The weights by which tactics are compared: whole points, so that ties are ties."""

    goals: tuple[int, ...] = Field(description="points for a goal by its rank")
    stage: int = Field(description="points for each stage that the business has customers in")
    stages_at_most: int = Field(description="the most points that stages give")
    all_customers: int = Field(description="points for reaching every customer")
    evidence: dict[str, int] = Field(description="points for the best supporting entry, by grade")
    effort: tuple[Band, ...] = Field(description="points by the minutes of the first year")
    families: tuple[Band, ...] = Field(description="points by the number of families it is for")
    traits: tuple[Band, ...] = Field(description="points by the number of traits that it asks for")
    suits: int = Field(description="points for each trait that it suits")
    suits_at_most: int = Field(description="the most points that traits it suits give")
    kept: int = Field(description="points for a tactic that is in the plan that is kept")
