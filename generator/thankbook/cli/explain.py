"""``thankbook explain``."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path

import click

from thankbook.cli.options import business_option, format_option
from thankbook.cli.output import Output, output_option
from thankbook.cli.prepared import prepared_playbook
from thankbook.library.items import Library, PlaybookItem
from thankbook.mistakes import nearest
from thankbook.site.edition import Edition
from thankbook.site.itemaccount import KINDS, Account, Accounting
from thankbook.site.page import PageMaker, page_maker


@click.command()
@click.argument("item")
@business_option
@format_option("text", "json", shown="How the answer is printed.")
@output_option
def explain(item: str, business: Path | None, as_format: str, output: Output) -> None:
    """Why an item is in the playbook or out of it, and what would change that.

    ITEM is the name of its page, such as note-a-day, or kind/name where two kinds share a name.
    """
    playbook = prepared_playbook(business)
    found_item = _found(playbook.library, item)
    maker = page_maker(playbook, Edition.MANAGER)
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
    return [state, *(f"  {line}" for line in (*account.reasons, *account.changes))]


def _found(library: Library, typed: str) -> PlaybookItem:
    by_name: Mapping[str, PlaybookItem] = {
        f"{kind}/{item_id}": item
        for kind in KINDS
        for item_id, item in getattr(library, kind).items()
    }
    matching = [item for name, item in by_name.items() if typed in (name, item.id)]
    if len(matching) > 1:
        names = ", ".join(f"{one.kind}/{one.id}" for one in matching)
        raise click.UsageError(f"Several items are called '{typed}'. Which one: {names}?")
    if not matching:
        meant = nearest(typed, [item.id for item in by_name.values()])
        hint = f" Did you mean '{meant}'?" if meant else ""
        raise click.UsageError(f"There is no item '{typed}'.{hint}")
    return matching[0]
