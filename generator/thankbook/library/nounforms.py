"""Every form of a trade's nouns: those that are written, and the others made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from thankbook.locales import english
from thankbook.vocabulary import Vocabulary
from thankbook.vocabulary.entries import NounForm

FORMS: Mapping[str, Mapping[NounForm, Callable[[str], str]]] = {
    "en": {
        "plural": english.plural,
        "indefinite": english.indefinite,
        "definite": english.definite,
        "where": english.where,
    }
}
"""How each form is made in a language; a language that is missing has every form written out."""


def noun_forms(
    layers: Iterable[Mapping[str, str]], vocabulary: Vocabulary, language: str
) -> dict[str, str]:
    """The forms of every noun by their ids, a later layer's nouns in place of an earlier one's.

    A layer that gives a noun gives all of its forms with it: those that it writes as they stand,
    the others by the rules of the language, so that no form of another noun stays behind.
    """
    rules = FORMS.get(language, {})
    forms: dict[str, str] = {}
    for layer in layers:
        for name, entry in vocabulary.nouns.items():
            if name in layer:
                forms[name] = layer[name] if entry.form else _bare(layer[name], language)
            elif entry.form and entry.of and entry.form in rules and entry.of in layer:
                forms[name] = rules[entry.form](_bare(layer[entry.of], language))
    return forms


def _bare(noun: str, language: str) -> str:
    """A noun without the article that its author wrote with it."""
    return english.without_article(noun) if language == "en" else noun


def definite_title(title: str, language: str, *, is_name: bool) -> str:
    """A role's title inside a sentence: "the owner", "the owners" of "The owners", but "Jess"."""
    rules = FORMS.get(language, {})
    return title if is_name or "definite" not in rules else rules["definite"](title)
