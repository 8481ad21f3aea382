"""A text field that must be an id of one of the closed lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class ClosedLists(Protocol):
    """What knows the ids of each list."""

    def ids(self, list_name: str) -> tuple[str, ...]:
        """The ids of one list, in its order."""

    def meant(self, list_name: str, typed: str) -> str | None:
        """The id that a text stands for in a list whose entries have names of their own."""

    def near(self, list_name: str, typed: str) -> tuple[str, ...]:
        """The ids that are nearest in meaning to a text that stands for none."""


@dataclass(frozen=True)
class Term:
    """Marks a text field as an id of one closed list: ``Annotated[str, Term("channels")]``."""

    list_name: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._known, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "x-vocabulary": self.list_name}

    def _known(self, value: str, info: ValidationInfo) -> str:
        lists: ClosedLists = (info.context or {})["vocabulary"]
        known = lists.ids(self.list_name)
        if value not in known:
            meant = lists.meant(self.list_name, value)
            near = lists.near(self.list_name, value)
            details = {"known": known, "list": self.list_name, "meant": meant, "near": near}
            raise PydanticCustomError("unknown_id", "unknown id", details)
        return value
