"""What was typed at a list of names: called so, begun, mistyped, a part, or near in meaning."""

from thankbook.namesearch.folding import folded, least_part
from thankbook.namesearch.search import Closeness, Match, Named, NameSearch, Related

__all__ = ["Closeness", "Match", "NameSearch", "Named", "Related", "folded", "least_part"]
