"""``thankbook notes``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.cli.options import WrittenPath, business_option, encoding_option
from thankbook.cli.paperoptions import PaperType, one_paper, sheet_option
from thankbook.cli.peopleoptions import (
    LARGEST_LIST_BYTES,
    column_option,
    first_free,
    named_columns,
    read_as,
)
from thankbook.cli.problemreport import telling
from thankbook.cli.projectplaybook import prepared_playbook
from thankbook.documents.checkedpeople import Judging, problems_of
from thankbook.documents.fillednotes import Template
from thankbook.documents.notecards import Card, as_page, as_text
from thankbook.documents.peoplecolumns import Wanted
from thankbook.documents.peoplelist import Person, read_people
from thankbook.files.wholefiles import write_new
from thankbook.library.items import Note
from thankbook.library.placeholders import BLANKS
from thankbook.problems import ProblemsFound
from thankbook.publishing.outputplace import refuse_near_sites
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import PageMaker, page_maker
from thankbook.sections.notes.letter import voice_for
from thankbook.sections.notes.papersizes import PAPERS, Paper, paper_for
from thankbook.textencoding.bounded import bounded_bytes
from thankbook.textencoding.encodedtext import Origin
from thankbook.validationwords import nearest

_PAPERS = {paper.id: paper for paper in PAPERS}


@click.command()
@click.argument("note", required=False)
@business_option
@click.option(
    "--from",
    "people",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="A CSV file, a row for each person, its columns named as the blanks.",
)
@click.option(
    "--out",
    type=WrittenPath(path_type=Path, dir_okay=False),
    help="The file to write: .html for cards to print, .txt for text.",
)
@click.option("--fill", multiple=True, metavar="BLANK=TEXT", help="A blank that is alike for all.")
@column_option
@encoding_option
@click.option(
    "--paper",
    type=PaperType(PAPERS),
    help="Without it, the channel's usual; 'thankbook papers' lists them.",
)
@sheet_option
@click.option("--first-label", type=click.IntRange(1), help="The first free label of the sheet.")
def notes(
    note: str | None,
    business: Path | None,
    people: Path | None,
    out: Path | None,
    fill: tuple[str, ...],
    column: tuple[str, ...],
    encoding: str | None,
    paper: Paper | None,
    sheet: Paper | None,
    first_label: int | None,
) -> None:
    """Fill a note for each person of a list, as cards to print or as text.

    Without NOTE the notes are listed; without --from and --out the columns of a list for NOTE.
    Each row needs a true detail of its own. Nothing comes onto the site or leaves this computer.
    """
    maker = page_maker(prepared_playbook(business), Edition.STAFF)
    if note is None:
        for listed in maker.playbook.notes.chosen:
            click.echo(f"{listed.item.id}  {maker.title_of(listed.item)}")
        return
    template = _template(maker, note)
    if people is None and out is None:
        click.echo(",".join(template.blanks))
        return
    if people is None or out is None or out.suffix.lower() not in (".html", ".txt"):
        raise click.UsageError("Name a list with --from, and an .html or .txt file with --out.")
    same = _filled(fill, template)
    columns = named_columns(column, [blank for blank in template.blanks if blank not in same])
    named = one_paper(paper, sheet)
    chosen = named or _usual_paper(maker, template)
    start = first_free(first_label, chosen)
    if out.suffix.lower() == ".txt" and (named or first_label):
        raise click.UsageError("A .txt file has no paper: leave out --paper and --first-label.")
    with telling():
        refuse_near_sites(people, out)
        told = _people(maker, template, people, same, columns, encoding)
        cards = [Card(person.line, template.filled(person.values)) for person in told]
        is_text = out.suffix.lower() == ".txt"
        made = (
            as_text(cards)
            if is_text
            else as_page(cards, chosen, start, maker.playbook.library.phrases)
        )
        write_new({out: made.encode()}, is_private=True)
    counted = "1 note" if len(cards) == 1 else f"{len(cards)} notes"
    told_of = f"{counted} in {out}. Delete it when it is printed; it holds people's names."
    click.echo(told_of, err=True)


def _template(maker: PageMaker, typed: str) -> Template:
    chosen: dict[str, Note] = {note.item.id: note.item for note in maker.playbook.notes.chosen}
    if typed not in chosen:
        if typed in maker.playbook.library.notes:
            raise click.UsageError(
                f"'{typed}' is not among your notes; 'thankbook explain {typed}' says why."
            )
        meant = nearest(typed, chosen)
        hint = f" Did you mean '{meant}'?" if meant else ""
        raise click.UsageError(f"There is no note '{typed}'.{hint} 'thankbook notes' lists them.")
    note, voices = chosen[typed], maker.playbook.library.labels.voices
    voice = voice_for(note, maker.wording.voice, voices)
    return Template(note, voice, maker.wording.to(maker.wording.team).values)


def _filled(fill: tuple[str, ...], template: Template) -> dict[str, str]:
    """The blanks that are alike for all; a detail never is."""
    same = {}
    for filling in fill:
        name, _, text = filling.partition("=")
        if name == "detail":
            raise click.UsageError("A detail is true of one person: give each row its own.")
        if name not in template.blanks or not text.strip():
            blanks = ", ".join(blank for blank in template.blanks if blank != "detail")
            raise click.UsageError(f"'{filling}' fills no blank. Write BLANK=TEXT, of: {blanks}.")
        same[name] = " ".join(text.split())
    return same


def _people(
    maker: PageMaker,
    template: Template,
    file: Path,
    same: dict[str, str],
    named: dict[str, str],
    encoding: str | None,
) -> tuple[Person, ...]:
    """The people of a list, with what is alike for all; raises ``ProblemsFound``."""
    labels = {name: maker.ui(f"blank.{name}") for name in BLANKS}
    asked = [name for name in template.blanks if name not in same]
    needed = [name for name in template.needed if name not in same]
    fillable = [name for name in asked if name != "detail"]
    wanted = Wanted({name: labels[name] for name in asked}, needed, named, fillable)
    data = bounded_bytes(file, LARGEST_LIST_BYTES, "Name a CSV file with a row for each person.")
    origin = Origin(maker.playbook.description.business.country, encoding)
    read = read_people(data, file.as_posix(), wanted, origin)
    click.echo(read_as(file, read.saved_as, origin), err=True)
    people = tuple(Person(row.line, {**row.values, **same}) for row in read.rows)
    problems = list(problems_of(people, _judging(maker, template, labels), file.as_posix()))
    if any(problem.severity == "error" for problem in problems):
        raise ProblemsFound(problems)
    for problem in problems:
        click.echo(str(problem), err=True)
    return people


def _judging(maker: PageMaker, template: Template, labels: dict[str, str]) -> Judging:
    library, detail = maker.playbook.library, template.note.words.detail
    plain = maker.wording.to(maker.wording.team).plain
    helps = [plain(text) for text in (detail.example, detail.ask, detail.where)]
    purpose = library.vocabulary.note_purposes[template.note.facts.purpose]
    return Judging(
        template, (*helps, labels["detail"]), library.labels.signs, may_offer=purpose.offer
    )


def _usual_paper(maker: PageMaker, template: Template) -> Paper:
    country = maker.playbook.description.business.country
    return _PAPERS[paper_for(template.note.facts.channel, country)]
