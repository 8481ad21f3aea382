"""``thankbook publish``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from thankbook.cli.environment import today
from thankbook.cli.options import WrittenPath, business_option, edition_option, strict_option
from thankbook.cli.problemreport import tell_questions, telling
from thankbook.cli.project import find_project, settings_file
from thankbook.cli.publishreport import archived, planned, published, rolled_back
from thankbook.files.workfolder import work_folder
from thankbook.publishing.archive import refuse_foreign_archive, write_archive
from thankbook.publishing.buildandverify import Made, make_site
from thankbook.publishing.building import BuildOptions
from thankbook.publishing.outputplace import refuse_in_sources, refuse_near_sites
from thankbook.publishing.publication import live_site, refuse_edition, roll_back
from thankbook.publishing.publication import publish as publish_to
from thankbook.publishing.releases.place import Place, find_place
from thankbook.publishing.releases.record import describe_release, read_record
from thankbook.publishing.targetcheck import closed_to_others


@click.command()
@click.argument("target", required=False, type=WrittenPath(path_type=Path))
@business_option
@edition_option(default="staff")
@click.option("--replace-edition", is_flag=True, help="Put managers' edition where staff's was.")
@click.option("--in-place", is_flag=True, help="Replace files one by one, without a link.")
@click.option("--rollback", is_flag=True, help="Bring the version before this one back.")
@strict_option
@click.option("--dry-run", is_flag=True, help="Build and verify, then say what would happen.")
@click.option(
    "--zip",
    "archive",
    type=WrittenPath(path_type=Path, dir_okay=False),
    help="Write the verified site into this zip file instead.",
)
def publish(
    target: Path | None,
    business: Path | None,
    edition: str,
    archive: Path | None,
    *,
    strict: bool,
    replace_edition: bool,
    in_place: bool,
    rollback: bool,
    dry_run: bool,
) -> None:
    """Check, build, verify, and only then put the site at TARGET, whole.

    The version before is kept; --rollback brings it back. If anything is wrong, or the computer is
    switched off meanwhile, readers keep what they have.
    """
    if (target is None) == (archive is None):
        raise click.UsageError("Name a folder to publish to, or a file with --zip.")
    if rollback and (archive or dry_run or in_place):
        raise click.UsageError("--rollback goes with TARGET and --replace-edition only.")
    with telling():
        if rollback and target is not None:
            _roll_back(target, replace_edition=replace_edition)
            return
        project = find_project(business, edition)
        options = BuildOptions(settings_file(), project.business, project.edition, strict=strict)
        if archive is not None:
            _archive(options, archive, replace_edition=replace_edition, dry_run=dry_run)
        elif target is not None:
            refuse_in_sources(target)
            place = find_place(target, in_place=in_place)
            options = replace(options, since=live_site(place, options.edition), on=today())
            _publish(options, place, replace_edition=replace_edition, dry_run=dry_run)


def _publish(options: BuildOptions, place: Place, *, replace_edition: bool, dry_run: bool) -> None:
    sites: list[Made] = []
    if dry_run:
        record = read_record(place.state)
        refuse_edition(place, record, options.edition, replace_edition=replace_edition)
        with work_folder() as folder:
            sites.append(make_site(options, folder))
            release = describe_release(folder, options.edition)
        tell_questions(sites[0].questions)
        click.echo(planned(place, record, release, sites[0].verification))
        return

    def make(folder: Path) -> frozenset[str]:
        sites.append(make_site(options, folder))
        return sites[0].own_files

    publication = publish_to(place, options.edition, make, replace_edition=replace_edition)
    tell_questions(sites[0].questions)
    click.echo(published(publication, sites[0].verification))
    if note := closed_to_others(place):
        click.echo(note, err=True)


def _roll_back(target: Path, *, replace_edition: bool) -> None:
    place = find_place(target)
    click.echo(rolled_back(roll_back(place, replace_edition=replace_edition)))


def _archive(options: BuildOptions, file: Path, *, replace_edition: bool, dry_run: bool) -> None:
    refuse_near_sites(file)
    refuse_foreign_archive(file, options.edition, replace_edition=replace_edition)
    with work_folder() as folder:
        made = make_site(options, folder)
        size_bytes = 0 if dry_run else write_archive(folder, file, options.edition)
    tell_questions(made.questions)
    click.echo(archived(file, options.edition, size_bytes, made.verification))
