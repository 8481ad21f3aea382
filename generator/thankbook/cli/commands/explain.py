"""``thankbook explain``."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

import click

from thankbook.cli.options import business_option, format_option
from thankbook.cli.output import Output, output_option
from thankbook.cli.projectplaybook import prepared_playbook
from thankbook.documents.itemexplanation import Account, Accounting
from thankbook.library.items import PlaybookItem
from thankbook.library.plaintitle import plain_title
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import PageMaker, page_maker
from thankbook.tailoring.decisions import KINDS
from thankbook.validationwords import nearest


@click.command()
@click.argument("item")
@business_option
@format_option("text", "json", shown="How the answer is printed.")
@output_option
def explain(item: str, business: Path | None, as_format: str, output: Output) -> None:
    """Why an item is in the playbook or out of it, and what would change that.

    ITEM is its title, as in the table of `plan`, or the name of its page, such as note-a-day;
    kind/name where two kinds share a name. `plan --format json` lists the names of the tactics.
    """
    playbook = prepared_playbook(business)
    maker = page_maker(playbook, Edition.MANAGER)
    found_item = _found(maker, item)
    account = Accounting(maker).of(found_item)
    if as_format == "json":
        described = {"id": found_item.id, "kind": found_item.kind} | dataclasses.asdict(account)
        made = json.dumps(described, indent=2, ensure_ascii=False)
    else:
        made = "\n".join(_lines(maker, account))
    output.put(f"{made}\n")


def _lines(maker: PageMaker, account: Account) -> list[str]:
    ui, title = maker.ui, account.title
    state = ui("explain.in", title=title) if account.is_in else ui("explain.out", title=title)
    return [state, *(f"  {line}" for line in (*account.reasons, *account.changes, *account.decide))]


def _found(maker: PageMaker, typed: str) -> PlaybookItem:
    library = maker.playbook.library
    items: list[PlaybookItem] = [item for kind in KINDS for item in getattr(library, kind).values()]
    matching = [item for item in items if typed in (f"{item.kind}/{item.id}", item.id)]
    matching = matching or [
        item for item in items if plain_title(maker.title_of(item)) == plain_title(typed)
    ]
    if len(matching) > 1:
        names = ", ".join(f"{item.kind}/{item.id}" for item in matching)
        raise click.UsageError(f"Several items are called '{typed}'. Which one: {names}?")
    if not matching:
        raise click.UsageError(f"There is no item '{typed}'. {_hint(maker, typed, items)}")
    return matching[0]


def _hint(maker: PageMaker, typed: str, items: Sequence[PlaybookItem]) -> str:
    """The nearest name or title; where none is near, what lists them."""
    titles = {maker.title_of(item): item.id for item in items}
    if meant := nearest(typed, [item.id for item in items]):
        return f"Did you mean '{meant}'?"
    if meant := nearest(typed, titles):
        return f"Did you mean '{titles[meant]}', which is \"{meant}\"?"
    return "`thankbook plan` lists the titles, with --format json the names too."
