"""What ``thankbook check`` says about content of the business's own."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.checking import Checked
from thankbook.problems import Problem, ProblemsFound


def own_content_problems(found: Checked) -> Iterator[Problem]:
    """Problems of the libraries that descriptions name."""
    if not found.libraries:
        return
    from thankbook.preparation import Preparation  # it imports every room, and most have none

    preparation = Preparation()
    for libraries, languages in found.libraries:
        try:
            yield from preparation.warnings_of(libraries, languages)
        except ProblemsFound as mistakes:
            yield from mistakes.problems
