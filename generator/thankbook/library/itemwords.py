"""The words of each kind of library item in one language.

Words are plain text, never markup. They may name ``{placeholders}`` (see ``placeholders``) and cite
the evidence register as ``[@id]``.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from thankbook.library.itemconditions import Family
from thankbook.strictmodel import Slug, StrictModel
from thankbook.validationwords import FREE_TEXT
from thankbook.vocabulary import Term

Title = Annotated[str, Field(min_length=3, max_length=70), FREE_TEXT]
Sentence = Annotated[str, Field(min_length=3, max_length=400), FREE_TEXT]
Passage = Annotated[str, Field(min_length=3, max_length=1500), FREE_TEXT]
Steps = Annotated[tuple[Sentence, ...], Field(min_length=3, max_length=7)]


class ItemWords(StrictModel):
    """What every kind has."""

    title: Title = Field(description="a short title", examples=["One handwritten note a day"])
    alone: dict[str, Passage] = Field(
        default={},
        description="what stands in place of a text for someone who works alone, by its place",
        examples=[{"title": "One handwritten note a day, by yourself"}],
    )
    variants: dict[Annotated[str, Term("audiences")], dict[str, Passage]] = Field(
        default={},
        description=(
            "what stands in place of a text for a family of trades, a voice or a trade, by its "
            "place; a trade comes before a voice, a voice before a family"
        ),
        examples=[{"hospitality": {"title": "One handwritten note a stay"}}],
    )


class TacticWords(ItemWords):
    """A tactic as the person reads it who has to do it on Monday."""

    summary: Sentence = Field(description="one sentence on what it is", examples=["Write a card."])
    why: Passage = Field(description="why it works, citing evidence", examples=["A card [@id]."])
    steps: Steps = Field(
        description="3 to 7 steps that start with a verb",
        examples=[["Put ...", "Ask ...", "Write ..."]],
    )
    say: Sentence = Field(description="the line to say or write", examples=["I kept you one."])
    not_when: Sentence = Field(description="when not to do it", examples=["After a complaint."])
    goes_wrong: Sentence = Field(description="the common way it goes wrong", examples=["Week 3."])
    measure: Sentence = Field(description="how to see that it worked", examples=["Compare ..."])
    law: Sentence | None = Field(
        default=None, description="what to check locally in law or decency", examples=["Consent."]
    )
    examples: dict[Family, Sentence] = Field(
        min_length=1,
        description="an own example for each industry family that it fits",
        examples=[{"food-and-drink": "Your boy chose the rye himself."}],
    )


WORDS_OF_DETAIL = 15
"""Room for the true detail of a note."""

MOST_BESIDE_DETAIL = {"short": 12, "said": 20}
"""Words of the short forms beside it, so that the true detail is most of what is read or heard."""


class Detail(StrictModel):
    """The one true thing about the person, without which a note is not sent."""

    ask: Sentence = Field(description="the question that finds it", examples=["What was hard?"])
    where: Sentence = Field(description="where to look for it", examples=["The order slip."])
    example: Sentence = Field(description="a detail as it might be written", examples=["Your cake"])


class NoteWords(ItemWords):
    """A message to one person."""

    when: Sentence = Field(description="when it is sent, and by whom", examples=["The next day."])
    detail: Detail = Field(
        description="the true detail",
        examples=[{"ask": "What was hard?", "where": "The order slip.", "example": "Your cake"}],
    )
    body: Passage = Field(
        description="the message without greeting and sign-off", examples=["{detail} Thank you."]
    )
    short: Sentence | None = Field(
        default=None,
        description="a few words for a cup, a bag or a receipt: at most 12 beside the detail",
        examples=["{detail} Thank you."],
    )
    said: Sentence | None = Field(
        default=None,
        description="the same, said in a breath: at most 20 words beside the detail",
        examples=["{detail} I wanted to thank you."],
    )


class ProgramWords(ItemWords):
    """A program design."""

    summary: Sentence = Field(description="one sentence on what it is", examples=["A card."])
    how_it_works: Steps = Field(
        description="3 to 7 sentences of mechanics",
        examples=[["A card ...", "Each paid ...", "A full ..."]],
    )
    why: Passage = Field(description="why it works or not, citing evidence", examples=["[@id]"])
    suits: Sentence = Field(description="whom it suits", examples=["Small, frequent purchases."])
    suits_not: Sentence = Field(description="whom it does not suit", examples=["Yearly buyers."])
    misunderstood: Sentence = Field(
        description="how customers get it wrong", examples=["They think it has expired."]
    )
    staff_script: Sentence = Field(description="what staff say", examples=["Two are done."])
    terms: Steps = Field(
        description="3 to 7 terms to settle first",
        examples=[["How long ...", "What is lost ...", "Who may ..."]],
    )
    launch: Steps = Field(
        description="3 to 7 launch steps, verb first",
        examples=[["Print ...", "Practice ...", "Count ..."]],
    )
    returned: Sentence | None = Field(
        default=None,
        description="what a return does to a reward",
        examples=["The points of a returned bill go back."],
    )
    fraud: Sentence | None = Field(
        default=None,
        description="how it is cheated at the counter, and what stops that without insult",
        examples=["A stamp of your own, in ink that nobody sells."],
    )
    medium: Sentence | None = Field(
        default=None,
        description="a pass on the phone or paper, and for whom which",
        examples=["Paper for a card of ten boxes."],
    )
    ending: Sentence | None = Field(
        default=None,
        description="how to end it kindly",
        examples=["Say it three months ahead and honor every card."],
    )


class ChecklistWords(ItemWords):
    """A checklist."""

    purpose: Sentence = Field(description="why it exists, in a sentence", examples=["So that ..."])
    items: dict[Slug, Sentence] = Field(
        description="the line for each id of its facts", examples=[{"greet": "Look up and greet."}]
    )


class MetricWords(ItemWords):
    """A thing to measure or to listen for."""

    summary: Sentence = Field(description="one sentence on what it tells", examples=["Whether."])
    how: Steps = Field(
        description="3 to 7 steps, verb first",
        examples=[["Count ...", "Divide ...", "Write down ..."]],
    )
    worked_out: Sentence = Field(
        description="how the figure is worked out, in words", examples=["This divided by that."]
    )
    misleads: Sentence = Field(description="how it misleads", examples=["Only the happy answer."])
    then: Sentence = Field(description="what to do with it", examples=["Change one thing."])
    why: Passage = Field(description="what is known about it, citing", examples=["[@id]"])


class GlossaryWords(ItemWords):
    """A term; its title is the term."""

    meaning: Passage = Field(description="what it means in this playbook", examples=["How ..."])


class EvidenceWords(StrictModel):
    """An entry of the evidence register."""

    claim: Sentence = Field(description="the claim as people make it", examples=["Cards pay."])
    people: Sentence | None = Field(
        default=None, description="who was studied", examples=["Donors of one opera house"]
    )
    design: Sentence | None = Field(
        default=None, description="how it was studied", examples=["One field experiment"]
    )
    effect: Sentence | None = Field(
        default=None, description="the size of the effect", examples=["34% instead of 19%"]
    )
    verdict: Passage = Field(description="what is known about it", examples=["One field test."])
    do_instead: Sentence | None = Field(
        default=None, description="what to do in place of quoting it", examples=["Ask ten."]
    )


WORDS: dict[str, type[StrictModel]] = {
    "tactics": TacticWords,
    "notes": NoteWords,
    "programs": ProgramWords,
    "checklists": ChecklistWords,
    "metrics": MetricWords,
    "glossary": GlossaryWords,
    "evidence": EvidenceWords,
}
"""The model of each kind, by the name of its folder."""
