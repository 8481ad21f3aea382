"""What a playbook is known by in browsers and in calendars, whatever it is called later."""

from __future__ import annotations

from thankbook.business.composing.layers import Layers

ID, NAME = "id", "name"


def known_as(layers: Layers) -> str:
    """The ``id`` that a description says itself; else its name, with its place where one is needed.

    A place is needed where the description lies in a folder of its project, or where a base gives
    its id or name: others there may have the same. Decision 28 says what follows from that.
    """
    fields = layers.document.value if isinstance(layers.document.value, dict) else {}
    field = ID if fields.get(ID) else NAME
    said, is_own = str(fields.get(field, "")), _is_own(layers, field)
    is_alone = is_own and (field == ID or "/" not in layers.place)
    return said if is_alone else f"{said}/{layers.place}"


def _is_own(layers: Layers, field: str) -> bool:
    """Whether a field is said by the description's own file, or a file of its own folder."""
    file, shown_as = layers.document.file_of((field,)), layers.document.file
    return file == shown_as or file.startswith(f"{shown_as}/")
