"""Words for trades that no file stands for, with the trades that are nearest in meaning."""

from __future__ import annotations

from pydantic import Field

from thankbook.strictmodel import StrictModel


class Related(StrictModel):
    """Words of one subject, and the trades that are nearest to it."""

    near: tuple[str, ...] = Field(
        min_length=1,
        max_length=4,
        description="a list of ids of trades, the nearest first",
        examples=[["funeral-home", "florist"]],
    )
    words: tuple[str, ...] = Field(
        min_length=1,
        description="a list of words that people type who look for it, in any language",
        examples=[["stonemason", "Steinmetz"]],
    )


class RelatedTrades(StrictModel):
    """Every subject, from ``content/related-trades.yaml``."""

    subjects: tuple[Related, ...] = Field(description="a list of subjects")
