"""The words of the vocabularies in one language: labels, a trade's nouns, a voice's greeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from thankbook.strictmodel import StrictModel
from thankbook.vocabulary import Term, Vocabulary

Label = Annotated[str, Field(min_length=1, max_length=140)]


class Voice(StrictModel):
    """How a message begins and ends, and what helps in any bad moment."""

    greeting: Label = Field(description="the greeting", examples=["Dear {first_name},"])
    sign_off: Label = Field(description="the sign-off", examples=["Warmly, {sender_first_name}"])
    always_help: tuple[Label, Label, Label] = Field(
        description="three sentences that always help",
        examples=[["I am sorry.", "I will find out.", "This is mine now."]],
    )


class Labels(StrictModel):
    """``labels`` by list and id, ``nouns`` by trade or family, ``voices`` by voice."""

    labels: dict[str, dict[str, Label]] = Field(description="the label of each id of each list")
    nouns: dict[str, dict[Annotated[str, Term("nouns")], Label]] = Field(
        description="nouns of a family of industries or of one trade"
    )
    voices: dict[Annotated[str, Term("voices")], Voice] = Field(
        description="how each voice greets and signs"
    )

    def of(self, list_name: str, term: str) -> str:
        """The label of one id."""
        return self.labels[list_name][term]

    def nouns_of(self, industry: str, vocabulary: Vocabulary) -> Mapping[str, str]:
        """Every noun of a trade, its own before its family's."""
        return {**self.nouns[vocabulary.family_of(industry)], **self.nouns.get(industry, {})}
