"""``thankbook handbook``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.business.parts import Role
from thankbook.cli.options import WrittenPath, business_option, edition_option
from thankbook.cli.problemreport import tell_questions, telling
from thankbook.cli.project import find_project, settings_file
from thankbook.cli.projectplaybook import playbook_of
from thankbook.publishing.building import BuildOptions
from thankbook.publishing.outputplace import refuse_near_sites
from thankbook.publishing.printing.browser import find_browser
from thankbook.publishing.printing.handbooks import Printing, print_handbooks
from thankbook.publishing.printing.paperpage import SIZES
from thankbook.reader.edition import Edition
from thankbook.sections.handbook.pages import handbook_uri
from thankbook.sections.notes.papersizes import paper_for
from thankbook.tailoring.playbook import Playbook
from thankbook.validationwords import nearest

_NO_BROWSER = """No browser that prints is installed: looked for Chromium, Chrome, Edge and Brave.

Install one (Debian, Ubuntu: apt install chromium; Windows has Edge; others: your software center),
or name its program with --browser PATH.

Every browser prints these pages by hand as well: run 'thankbook build', open {pages}
in the folder of the site, and print, as PDF if you like."""


@click.command()
@business_option
@edition_option(default="staff")
@click.option("--role", help="Whose handbook; without it, the roles are listed.")
@click.option(
    "--pdf", type=WrittenPath(path_type=Path, dir_okay=False), help="The file to print into."
)
@click.option(
    "--all",
    "folder",
    type=WrittenPath(path_type=Path, file_okay=False),
    help="A folder for the handbooks of all roles.",
)
@click.option("--paper", type=click.Choice(list(SIZES)), help="Without it, your country's usual.")
@click.option("--browser", help="The program of a Chromium, Chrome or Edge.")
def handbook(
    business: Path | None,
    edition: str,
    role: str | None,
    pdf: Path | None,
    folder: Path | None,
    paper: str | None,
    browser: str | None,
) -> None:
    """Print the handbook of a role, all that it needs on paper, as PDF.

    A browser that is installed does the printing; nothing is fetched from anywhere.
    """
    if bool(role) != bool(pdf) or (folder and (role or pdf)):
        raise click.UsageError("Name --role and --pdf, or --all alone, or none for the roles.")
    project = find_project(business, edition)
    playbook = playbook_of(project.business)
    team = playbook.description.business.team
    if role is None and folder is None:
        click.echo("\n".join(f"{member.id}  {member.title}" for member in team))
        return
    files = _files(team, role, pdf, folder)
    program = find_browser(browser)
    if program is None:
        _refuse_without_browser(browser, files)
    options = BuildOptions(settings_file(), project.business, project.edition)
    tell_questions(playbook.description.warnings)
    _print(options, Printing(str(program), paper or _usual_paper(playbook), _foot(playbook)), files)


def _files(
    team: tuple[Role, ...], role: str | None, pdf: Path | None, folder: Path | None
) -> dict[str, Path]:
    """The file to write for the address of each handbook that is wanted."""
    if role is not None and pdf is not None:
        return {_address(_found(team, role)): pdf}
    assert folder is not None  # noqa: S101 - one of the two is named
    folder.mkdir(parents=True, exist_ok=True)
    return {_address(member): folder / f"{member.id}.pdf" for member in team}


def _found(team: tuple[Role, ...], typed: str) -> Role:
    """The role of an id or a title; ends with 2 where there is none."""
    by_name = {role.title.casefold(): role for role in team} | {role.id: role for role in team}
    if found := by_name.get(typed) or by_name.get(typed.casefold()):
        return found
    meant = nearest(typed, by_name)
    hint = f"Did you mean '{by_name[meant].id}'? " if meant else ""
    roles = ", ".join(role.id for role in team)
    raise click.UsageError(f"There is no role '{typed}'. {hint}The roles are {roles}.")


def _address(role: Role) -> str:
    return handbook_uri(role).removesuffix(".md") + ".html"


def _refuse_without_browser(named: str | None, files: dict[str, Path]) -> None:
    if named is not None:
        raise click.ClickException(f"There is no program '{named}' to print with.")
    raise click.ClickException(_NO_BROWSER.format(pages=", ".join(files)))


def _usual_paper(playbook: Playbook) -> str:
    return paper_for("letter", playbook.description.business.country)


def _foot(playbook: Playbook) -> str:
    return playbook.description.business.name


def _print(options: BuildOptions, printing: Printing, files: dict[str, Path]) -> None:
    with telling():
        if options.edition is Edition.MANAGER:
            refuse_near_sites(*files.values())
        print_handbooks(options, printing, files)
    for file in files.values():
        click.echo(f"{file}: the {options.edition} edition, on {SIZES[printing.paper]}.")
