"""The notes: an overview by occasion, the page to write them on, and a page each."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Note
from thankbook.reader.itemcards import Card, Group, grouped
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import WRITE, address
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.notes.composer import SCRIPTS, composer, composer_data
from thankbook.sections.notes.letter import fits_a_cup, is_to_customer, letter, voice_for
from thankbook.tailoring.playbook import Chosen


def pages(maker: PageMaker) -> Iterator[Page]:
    """The overview, then each chosen note."""
    notes = maker.playbook.notes
    context = {
        "groups": _by_occasion(maker),
        "note_count": len(notes.chosen),
        "write_uri": WRITE,
    }
    yield maker.make(
        "notes/index.md",
        maker.ui("notes.title"),
        "notes.md.j2",
        context,
        hide=["toc"],
        readers=maker.wording.team,
    )
    if notes.chosen:
        yield _write_page(maker)
    for chosen in notes.chosen:
        yield _note_page(maker, chosen)


def _write_page(maker: PageMaker) -> Page:
    """The composer for all chosen notes; without a script, the way to their templates."""
    chosen = [fitting.item for fitting in maker.playbook.notes.chosen]
    return maker.make(
        WRITE,
        maker.ui("composer.title"),
        "write.md.j2",
        {"composer": composer(maker, chosen)},
        hide=["toc"],
        scripts=SCRIPTS,
        styles=("composer",),
        data=composer_data(maker, chosen),
        readers=maker.wording.team,
    )


def _card(maker: PageMaker, item: Note) -> Card:
    labels = maker.playbook.library.labels
    return Card(
        title=maker.title_of(item),
        uri=address("notes", item.id),
        channel=labels.of("note_channels", item.facts.channel),
    )


def _by_occasion(maker: PageMaker) -> list[Group[Card]]:
    labels = maker.playbook.library.labels
    return grouped(
        (labels.of("occasions", chosen.item.facts.occasion), _card(maker, chosen.item))
        for chosen in maker.playbook.notes.chosen
    )


def _note_page(maker: PageMaker, chosen: Chosen[Note]) -> Page:
    item, voices = chosen.item, maker.playbook.library.labels.voices
    context = {
        "facts": item.facts,
        "words": item.words,
        "letter": letter(item, voice_for(item, maker.wording.voice, voices)),
        "write_uri": WRITE,
        "note_id": item.id,
        "translations": _other_languages(maker) if is_to_customer(item) else "",
        "fits_a_cup": fits_a_cup(item),
        "closing": maker.ui(f"note.closing.{item.facts.purpose}"),
        "rules": maker.views.house_rules(item),
        "cautions": maker.views.cautions(item),
        "reasons": maker.explanations.chosen(chosen),
    }
    card = _card(maker, item)
    source = item.words_document.file
    return maker.make(
        card.uri,
        card.title,
        "note.md.j2",
        context,
        styles=("composer",),
        source=source,
        item=item,
        readers=maker.playbook.doers(item),
    )


def _other_languages(maker: PageMaker) -> str:
    """The customers' languages that these words are not written in."""
    spoken = maker.playbook.description.business.languages
    written = maker.playbook.library.language
    names = [maker.formatting.language(code) for code in spoken if code != written]
    return maker.formatting.all_of(names) if names else ""
