"""What the composer's page and script are given: templates, voices, papers, words of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from markupsafe import Markup

from thankbook.library.items import Note
from thankbook.library.placeholders import BLANKS, parts
from thankbook.site.notes import letter
from thankbook.site.notes.messages import messages
from thankbook.site.notes.papers import PAPERS, paper_for
from thankbook.site.page import PageMaker

SCRIPTS = (
    "store",
    "composer-text",
    "composer-paper",
    "composer-drafts",
    "composer-form",
    "composer-choice",
    "composer-sending",
    "composer-draftlist",
    "composer",
)
"""The scripts of the composer, in the order in which they build on each other."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a list."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Composer:
    """A composer for some notes: the choices of its lists, and its data as JSON."""

    notes: list[Option]
    occasions: list[Option]
    channels: list[Option]
    tones: list[Option]
    papers: list[Option]
    roles: list[str]
    data: Markup


def composer(maker: PageMaker, notes: Sequence[Note]) -> Composer:
    """The composer for notes of a playbook, whose own voice comes first."""
    labels = maker.playbook.library.labels
    own = maker.playbook.description.business.voice
    tones = sorted(
        {tone for note in notes for tone in note.facts.tones}, key=lambda t: (t != own, t)
    )

    def options(list_name: str, ids: Iterable[str]) -> list[Option]:
        return [Option(one, labels.of(list_name, one)) for one in dict.fromkeys(ids)]

    return Composer(
        notes=[Option(note.id, maker.wording.plain(note.words.title)) for note in notes],
        occasions=options("occasions", (note.facts.occasion for note in notes)),
        channels=options("note_channels", (note.facts.channel for note in notes)),
        tones=options("voices", tones),
        papers=[Option(paper.id, maker.ui(f"composer.paper.{paper.id}")) for paper in PAPERS],
        roles=[role.title for role in maker.playbook.description.business.team],
        data=_json(_data(maker, notes, tones)),
    )


def _data(maker: PageMaker, notes: Sequence[Note], tones: Sequence[str]) -> dict[str, Any]:
    library, business = maker.playbook.library, maker.playbook.description.business
    voices = {tone: library.labels.voices[tone] for tone in tones}
    return {
        "notes": {note.id: _note(maker, note) for note in notes},
        "voices": {
            tone: {
                "greeting": _pieces(maker, letter.greeting(voice)),
                "sign_off": _pieces(maker, letter.sign_off(voice)),
            }
            for tone, voice in voices.items()
        },
        "blanks": {name: maker.ui(f"blank.{name}") for name in BLANKS},
        "optional": letter.OPTIONAL,
        "papers": {paper.id: asdict(paper) for paper in PAPERS},
        "paper": {
            channel: paper_for(channel, business.country)
            for channel in library.vocabulary.ids("note_channels")
        },
        "signs": library.labels.signs.model_dump(),
        "messages": messages(maker),
    }


def _note(maker: PageMaker, note: Note) -> dict[str, Any]:
    facts, detail, plain = note.facts, note.words.detail, maker.wording.plain
    return {
        "title": plain(note.words.title),
        "when": plain(note.words.when),
        "occasion": facts.occasion,
        "channel": facts.channel,
        "tones": facts.tones,
        "max_words": facts.max_words,
        "may_offer": maker.playbook.library.vocabulary.note_purposes[facts.purpose].offer,
        "subject": maker.ui(f"composer.subject.{facts.purpose}"),
        "body": [_pieces(maker, block) for block in letter.body(note)],
        "ask": plain(detail.ask),
        "where": plain(detail.where),
        "example": plain(detail.example),
    }


def _pieces(maker: PageMaker, block: letter.Block) -> list[list[Any]]:
    """The lines of a block; of a line each text as it is, each blank by its name."""
    return [
        [
            {"blank": part.value} if part.kind == "blank" else part.value
            for part in parts(line, maker.wording.values)
            if part.kind != "citation"
        ]
        for line in block
    ]


def _json(data: object) -> Markup:
    """Data for a script element: no sign in it can end the element or begin another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - JSON without a sign that HTML could act on
