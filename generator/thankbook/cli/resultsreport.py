"""What came of a plan as text or JSON, and the file that it is read from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from thankbook.business.planresults import PlanResults, results_file
from thankbook.cli.problemreport import telling
from thankbook.cli.project import find_project
from thankbook.cli.projectplaybook import playbook_of, prepared_playbook
from thankbook.documents.resultsform import month_form, results_head
from thankbook.files.wholefiles import replace_whole, write_new
from thankbook.reader.edition import Edition
from thankbook.reader.outcomewords import OutcomeWords
from thankbook.reader.pagemaker import PageMaker, page_maker
from thankbook.strictmodel import validated
from thankbook.tailoring.outcomes import Finding, Outcome
from thankbook.yamlfile import read_yaml


def add_month(business: Path | None, month: str) -> None:
    """Begin the file of results with a month, or add one that is not in it yet."""
    description = find_project(business, None).business
    file = results_file(description)
    playbook = playbook_of(description)
    maker = page_maker(playbook, Edition.MANAGER)
    form, known = month_form(maker, month), playbook.outcomes.file
    if known is None:
        with telling():
            write_new({file: (results_head(maker) + form).encode()})
    elif month in known.results.months:
        raise click.UsageError(f"{month} stands in {file.as_posix()} already.")
    else:
        before = file.read_bytes()
        after = before if before.endswith(b"\n") else before + b"\n"
        with telling():
            replace_whole(
                {file: after + form.encode()},
                made_from={file: before},
                check=lambda staged: validated(read_yaml(staged, file.as_posix()), PlanResults),
            )
    click.echo(f"{month} stands in {file.as_posix()}. Fill in what you know.", err=True)


def report(business: Path | None, *, is_json: bool) -> str:
    """What came of each tactic, those first that did not work."""
    maker = page_maker(prepared_playbook(business), Edition.MANAGER)
    if is_json:
        return _as_json(maker)
    return "\n".join(_as_text(maker))


def proposals(maker: PageMaker) -> Iterator[str]:
    """What did not work by its own test, and the line that leaves it out."""
    words = OutcomeWords(maker.playbook, maker.reader)
    for outcome in maker.playbook.outcomes.failed:
        if maker.playbook.decided.leaving_out(outcome.item) is None:
            yield f"{maker.title_of(outcome.item)}: {' '.join(words.told(outcome))}"
            yield f"  {words.line(outcome)}"


def _as_text(maker: PageMaker) -> Iterator[str]:
    words, outcomes = OutcomeWords(maker.playbook, maker.reader), maker.playbook.outcomes
    if outcomes.file is None:
        yield maker.ui("results.to_begin", month="2027-01")
        return
    yield from proposals(maker)
    for outcome in outcomes.all:
        if outcome.finding is not Finding.FAILED:
            yield f"{maker.title_of(outcome.item)}: {' '.join(words.told(outcome))}"
    kept = maker.playbook.kept_quarters
    if kept:
        yield maker.ui("results.kept_quarters", count=kept)
    if not outcomes.all:
        yield maker.ui("results.nothing")


def _as_json(maker: PageMaker) -> str:
    outcomes = maker.playbook.outcomes
    words = OutcomeWords(maker.playbook, maker.reader)
    content = {
        "months": [*outcomes.file.months] if outcomes.file else [],
        "kept_quarters": maker.playbook.kept_quarters,
        "tactics": {outcome.item.id: _outcome(outcome, words) for outcome in outcomes.all},
    }
    return json.dumps(content, indent=2, ensure_ascii=False)


def _outcome(outcome: Outcome, words: OutcomeWords) -> dict[str, object]:
    made: dict[str, object] = {"finding": outcome.finding.value, "done": dict(outcome.done)}
    if outcome.compared is not None:
        ratio = outcome.compared.ratio
        useful = outcome.compared.useful
        made |= {
            "by_lot": outcome.compared.is_by_lot,
            "share": round(ratio.share, 4),
            "low": round(ratio.low, 4),
            "high": round(ratio.high, 4),
            "useful": None if useful is None else round(useful, 4),
        }
    if outcome.finding is Finding.FAILED:
        made["keep_out"] = words.line(outcome)
    return made
