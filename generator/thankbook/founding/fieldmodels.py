"""The fields of a description by dotted path: what the models say of each."""

from __future__ import annotations

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from thankbook.business.fieldpaths import models_in
from thankbook.business.model import Business


def field_at(path: str) -> FieldInfo:
    """The field of a dotted path without positions, ``team.hourly_cost`` for example."""
    model: type[BaseModel] = Business
    *groups, name = path.split(".")
    for group in groups:
        model = next(models_in(model.model_fields[group].annotation))
    return model.model_fields[name]


def sentence(path: str) -> str:
    """What a field expects, as a sentence."""
    text = field_at(path).description or ""
    return f"{text[:1].upper()}{text[1:]}."
