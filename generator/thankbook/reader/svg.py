"""SVG as escaped text: elements, titles, and the words that stand for a picture."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from thankbook.reader.escaping import escaped

NO_PICTURE = Markup()
"""In place of a picture that there is nothing for."""


def element(name: str, content: object = "", **attributes: object) -> Markup:
    """One element; ``class_`` is the class, and ``_`` in a name is ``-``."""
    written = (
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _value(value))
        for key, value in attributes.items()
    )
    inner = content if isinstance(content, Markup) else escaped(str(content))
    opening = Markup("").join(written)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), opening, inner)  # noqa: S704 - our own


def joined(parts: Iterable[Markup]) -> Markup:
    """Elements one after another, without a line break that Markdown could act on."""
    return Markup("").join(parts)


def picture(
    content: Iterable[Markup], *, name: str, title: str, description: str, size: tuple[int, int]
) -> Markup:
    """A whole picture with its title and description, for those who do not see it."""
    width, height = size
    heading = element("title", title, id=f"{name}-title")
    words = element("desc", description, id=f"{name}-desc")
    return element(
        "svg",
        joined([heading, words, *content]),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        class_="tb-picture",
    )


def _value(value: object) -> Markup:
    return value if isinstance(value, Markup) else escaped(str(value))
