"""Each note that is shipped has its short forms, in which the true detail is most of the words."""

from __future__ import annotations

from thankbook.library.itemwords import MOST_BESIDE_DETAIL, WORDS_OF_DETAIL


def test_every_note_has_a_few_words_for_a_cup_and_a_sentence_to_say(library) -> None:
    for note in library.notes.values():
        for form, most in MOST_BESIDE_DETAIL.items():
            text = getattr(note.words, form)
            assert text, (note.id, form)
            assert text.count("{detail}") == 1, (note.id, form)
            beside = len(text.replace("{detail}", " ").split())
            assert 1 <= beside <= most, (note.id, form)
            assert (beside + WORDS_OF_DETAIL) / 3 <= WORDS_OF_DETAIL, (note.id, form)


def test_there_are_two_hundred_notes_and_each_channel_has_some(library) -> None:
    assert len(library.notes) >= 200
    used = {note.facts.channel for note in library.notes.values()}
    assert used == set(library.vocabulary.ids("note_channels"))
