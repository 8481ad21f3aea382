"""The word forms of English: articles, plurals, and the preposition of a place."""

from thankbook.locales.english.articles import (
    definite,
    has_determiner,
    indefinite,
    unfitting_article,
    without_article,
)
from thankbook.locales.english.plurals import plural
from thankbook.locales.english.prepositions import where

__all__ = [
    "definite",
    "has_determiner",
    "indefinite",
    "plural",
    "unfitting_article",
    "where",
    "without_article",
]
