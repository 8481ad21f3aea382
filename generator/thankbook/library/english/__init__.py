"""The word forms of English: articles, plurals, and the preposition of a place."""

from thankbook.library.english.articles import definite, indefinite, without_article
from thankbook.library.english.plurals import plural
from thankbook.library.english.prepositions import where

__all__ = ["definite", "indefinite", "plural", "where", "without_article"]
