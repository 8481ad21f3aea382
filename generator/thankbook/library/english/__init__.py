"""The word forms of English: articles, plurals, and the preposition of a place."""

from thankbook.library.english.articles import definite, indefinite, without_article
from thankbook.library.english.places import where
from thankbook.library.english.plurals import plural

__all__ = ["definite", "indefinite", "plural", "where", "without_article"]
