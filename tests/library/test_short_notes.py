"""Each note that is shipped has its short forms, in which the true detail is most of the words."""

from __future__ import annotations

from thankbook.library.itemwords import MOST_BESIDE_DETAIL, WORDS_OF_DETAIL
from thankbook.sections.notes.letter import fits_a_cup, greeting, is_to_colleague, voice_for


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


def test_no_grief_apology_or_word_among_colleagues_stands_on_a_cup(library) -> None:
    on_cups = [note for note in library.notes.values() if fits_a_cup(note)]
    assert on_cups
    for note in on_cups:
        assert note.facts.purpose == "thanks", note.id
        assert not {"team", "partner"}.issuperset(note.facts.stages), note.id
        assert not {"sorry", "mistake"} & set((note.words.short or "").split()), note.id


def test_a_colleague_is_greeted_by_the_first_name_in_every_voice(library) -> None:
    voices = library.labels.voices
    colleagues = [note for note in library.notes.values() if is_to_colleague(note)]
    assert colleagues
    for note in colleagues:
        for voice in voices.values():
            assert "{first_name}" in greeting(voice_for(note, voice, voices))[0], note.id


def test_a_customer_is_greeted_in_the_voice_of_the_house(library) -> None:
    voices = library.labels.voices
    note = library.notes["anniversary-since-date-card"]
    assert all(voice_for(note, voice, voices) is voice for voice in voices.values())


def test_a_note_of_sympathy_speaks_of_no_business(library) -> None:
    for note in library.notes.values():
        if note.facts.purpose == "sympathy":
            told = f"{note.words.body} {note.words.short} {note.words.said}".casefold()
            assert not any(word in told for word in ("order", "invoice", "cheer")), note.id
