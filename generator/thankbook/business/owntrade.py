"""What a description says of its trade, where that differs from what is known of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from thankbook.strictmodel import Line, StrictModel
from thankbook.vocabulary import Term
from thankbook.vocabulary.trades import Name, UsualFigures


class OwnTrade(StrictModel):
    """Your trade in your own words, where it is in no list or yours differs from others in it."""

    name: Line | None = Field(
        default=None, description="what your trade is called", examples=["beekeepers' supplier"]
    )
    family: Annotated[str, Term("families")] | None = Field(
        default=None,
        description="the family of trades that is most like yours",
        examples=["retail"],
    )
    danger: tuple[Line, ...] = Field(
        default=(),
        max_length=4,
        description="a list of up to 4 things at which all other work stops and somebody is told",
        examples=[["Someone who is stung and swells", "A hive that fell from a trailer"]],
    )
    urgent: tuple[Line, ...] = Field(
        default=(),
        max_length=3,
        description="a list of up to 3 things that are no danger and cannot wait beyond the hour",
        examples=[["A queen bee that did not arrive"]],
    )
    help: tuple[Line, ...] = Field(
        default=(),
        max_length=3,
        description="a list of up to 3 sentences on what is done at once when one of them is there",
        examples=[
            [
                "Call the emergency number and stay.",
                "Close the hives and lead the others away.",
                "Write down when it was, and the sting.",
            ]
        ],
    )
    mend: tuple[Line, ...] = Field(
        default=(),
        max_length=1,
        description="a list of one sentence on how you put a mistake right",
        examples=[["Bring the right queen tomorrow, and take the wrong one back."]],
    )
    documents: tuple[Name, ...] = Field(
        default=(),
        max_length=12,
        description="a list of papers and screens that your team works with",
        examples=[["hive card", "order slip"]],
    )
    instruments: tuple[Name, ...] = Field(
        default=(),
        max_length=12,
        description="a list of objects of a day at your place",
        examples=[["smoker", "veil"]],
    )
    usual: UsualFigures = Field(
        default=UsualFigures(),
        description="the usual figures of your trade",
        examples=[{"complaints_per_year_at_most": 12}],
    )
