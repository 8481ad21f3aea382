"""What the composer's page and script are given: templates, voices, papers, words of its own.

The page lists the notes; what all of them need and the words of each are files of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from thankbook.library.items import Note
from thankbook.library.itemwords import MOST_BESIDE_DETAIL, WORDS_OF_DETAIL
from thankbook.library.labels import Voice
from thankbook.library.placeholders import BLANKS, parts
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.notes import letter
from thankbook.sections.notes.composermessages import messages
from thankbook.sections.notes.papersizes import PAPERS, paper_for
from thankbook.sitemap import FOLDERS

SCRIPTS = (
    "store",
    "data",
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


SHORT_FORMS = ("short", "said")
"""The forms of a note beside the whole one, by the fields of its words."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a list."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Template:
    """A note that can be chosen, and what it is chosen by."""

    id: str
    title: str
    occasion: str
    channel: str
    tones: str
    forms: str
    """The short forms that it has, by id; the script makes a choice of its own of each."""


@dataclass(frozen=True, slots=True)
class Composer:
    """A composer for some notes: the choices of its lists."""

    notes: list[Template]
    forms: list[tuple[str, str]]
    """How the title of a short form is made of the note's, ``{title}``, by the form."""
    occasions: list[Option]
    channels: list[Option]
    tones: list[Option]
    papers: list[Option]
    roles: list[str]


def composer(maker: PageMaker, notes: Sequence[Note]) -> Composer:
    """The composer for notes of a playbook, whose own voice comes first."""
    labels, tones = maker.playbook.library.labels, _tones(maker, notes)

    def options(list_name: str, ids: Iterable[str]) -> list[Option]:
        return [Option(term, labels.of(list_name, term)) for term in dict.fromkeys(ids)]

    return Composer(
        notes=[_template(maker, note) for note in notes],
        forms=[(form, maker.ui(f"short_form.{form}", title="{title}")) for form in SHORT_FORMS],
        occasions=options("occasions", (note.facts.occasion for note in notes)),
        channels=options("note_channels", _channels(notes)),
        tones=options("voices", tones),
        papers=[Option(paper.id, maker.ui(f"composer.paper.{paper.id}")) for paper in PAPERS],
        roles=[role.title for role in maker.playbook.description.business.team],
    )


def composer_data(maker: PageMaker, notes: Sequence[Note]) -> dict[str, object]:
    """The data by the names of their files."""
    words = {f"{FOLDERS['notes']}/{note.id}": _note(maker, note) for note in notes}
    for note in notes:
        for form in SHORT_FORMS:
            if text := getattr(note.words, form):
                name = f"{FOLDERS['notes']}/{note.id}-{form}"
                words[name] = _short_note(maker, note, form, text)
    return {"composer": _common(maker, _tones(maker, notes)), **words}


def _channels(notes: Sequence[Note]) -> Iterator[str]:
    yield from (note.facts.channel for note in notes)
    if any(note.words.said for note in notes):
        yield letter.SPOKEN[0]


def _tones(maker: PageMaker, notes: Sequence[Note]) -> list[str]:
    own = maker.playbook.description.business.voice
    found = {tone for note in notes for tone in note.facts.tones}
    return sorted(found, key=lambda tone: (tone != own, tone))


def _template(maker: PageMaker, note: Note) -> Template:
    facts, forms = note.facts, (form for form in SHORT_FORMS if getattr(note.words, form))
    tones = " ".join(facts.tones)
    title = maker.title_of(note)
    return Template(note.id, title, facts.occasion, facts.channel, tones, " ".join(forms))


def _common(maker: PageMaker, tones: Sequence[str]) -> dict[str, Any]:
    library, business = maker.playbook.library, maker.playbook.description.business
    voices = {tone: library.labels.voices[tone] for tone in tones}
    return {
        "voices": {
            tone: {
                **_frame(maker, voice),
                "among_us": _frame(maker, letter.among_us(voice, library.labels.voices)),
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
        "signs": library.labels.signs.model_dump(exclude={"team"}),
        "messages": messages(maker),
    }


def _frame(maker: PageMaker, voice: Voice) -> dict[str, Any]:
    """How a voice begins and ends."""
    return {
        "greeting": _pieces(maker, letter.greeting(voice)),
        "sign_off": _pieces(maker, letter.sign_off(voice)),
    }


def _note(maker: PageMaker, note: Note) -> dict[str, Any]:
    facts, detail, plain = note.facts, note.words.detail, maker.wording.doing(note).plain
    return {
        "when": plain(note.words.when),
        "max_words": facts.max_words,
        "may_offer": maker.playbook.library.vocabulary.note_purposes[facts.purpose].offer,
        "subject": maker.ui(f"composer.subject.{facts.purpose}"),
        "to_colleague": letter.is_to_colleague(note),
        "body": [_pieces(maker, block) for block in letter.body(note)],
        "ask": plain(detail.ask),
        "where": plain(detail.where),
        "example": plain(detail.example),
    }


def _short_note(maker: PageMaker, note: Note, form: str, text: str) -> dict[str, Any]:
    most = MOST_BESIDE_DETAIL[form] + WORDS_OF_DETAIL
    body = [_pieces(maker, (text,))]
    return {**_note(maker, note), "body": body, "max_words": most}


def _pieces(maker: PageMaker, block: letter.Block) -> list[list[Any]]:
    """The lines of a block; of a line each text as it is, each blank by its name."""
    return [
        [
            {"blank": part.value} if part.kind == "blank" else part.value
            for part in parts(line, maker.wording.to(maker.wording.team).values)
            if part.kind != "citation"
        ]
        for line in block
    ]
