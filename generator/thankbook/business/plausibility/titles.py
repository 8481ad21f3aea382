"""A title that may be a person's name or the word for a kind of work."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap

from thankbook.business.parts import Role
from thankbook.business.personalnames import is_unclear
from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right


def check(context: Context) -> Iterator[Problem]:
    """Pages say "the owner" but "Jess", and a capital does not tell which of them a title is."""

    def of_role(index: int, role: Role) -> Iterator[Problem]:
        if is_unclear(role, context.business):
            found = f"'{role.title}' is read as a person's name, without \"the\" before it."
            question = (
                "Is it one? Add 'by_name: true'. If it is a kind of work, write it in small "
                "letters or add 'by_name: false'."
            )
            yield context.ask(("team", index, "title"), found, question)

    yield from told_where_right(starmap(of_role, enumerate(context.business.team)))
