"""Which figures a reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # reading only the edition's name must not cost reading all models
    from thankbook.business.description import Description
    from thankbook.business.tracedfigures import Figure


class Edition(StrEnum):
    """``staff`` leaves out what the description marks for managers; ``manager`` has it all."""

    STAFF = "staff"
    MANAGER = "manager"


@dataclass(frozen=True)
class Confidentiality:
    """Decides for one business and edition."""

    description: Description
    edition: Edition

    def shows_field(self, field: str) -> bool:
        """Whether a dotted field of the description may be shown."""
        return self.edition is Edition.MANAGER or not self.description.is_for_managers(field)

    def shows(self, figure: Figure) -> bool:
        """Whether a figure may be shown: nothing that it was computed from is confidential."""
        return all(self.shows_field(origin.field) for origin in figure.origins)
