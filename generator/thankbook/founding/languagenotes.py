"""In which languages there are pages and notes, told where a language is decided."""

from __future__ import annotations

from babel import Locale

from thankbook.founding.usualanswers import Said, Usual


def languages_told(usual: Usual, said: Said) -> tuple[str, ...]:
    """What a business is told whose language there are no words in yet; else nothing."""
    wanted = usual.answer("languages", said)[0]
    if wanted in usual.written:
        return ()
    name = _name(wanted)
    known = ", ".join(_name(language) for language in usual.written)
    return (
        f"Pages and notes are written in {known}. There are none in {name} yet.",
        "What you type yourself may be in any language.",
    )


def _name(language: str) -> str:
    english = Locale("en").languages
    return str(english.get(language, language))
