"""The command line: one group, every command in a module of its own."""

from __future__ import annotations

import sys
from typing import Any

import click

from thankbook import __version__
from thankbook.cli.lazygroup import LazyGroup
from thankbook.cli.problemreport import telling
from thankbook.cli.streams import prepare_streams
from thankbook.endingsignals import signals_end_us


class Commands(LazyGroup):
    """Every command, by the module that it is imported from when it is called."""

    modules = {
        "addresses": "thankbook.cli.commands.addresses",
        "adopt": "thankbook.cli.commands.adopt",
        "build": "thankbook.cli.commands.build",
        "check": "thankbook.cli.commands.check",
        "diff": "thankbook.cli.commands.diff",
        "doctor": "thankbook.cli.commands.doctor",
        "explain": "thankbook.cli.commands.explain",
        "figures": "thankbook.cli.commands.figures",
        "fleet": "thankbook.cli.commands.fleet",
        "handbook": "thankbook.cli.commands.handbook",
        "lint": "thankbook.cli.commands.lint",
        "loyalty": "thankbook.cli.commands.loyalty",
        "new": "thankbook.cli.commands.new",
        "new-item": "thankbook.cli.commands.newitem",
        "notes": "thankbook.cli.commands.notes",
        "papers": "thankbook.cli.commands.papers",
        "pilot": "thankbook.cli.commands.pilot",
        "plan": "thankbook.cli.commands.plan",
        "publish": "thankbook.cli.commands.publish",
        "render": "thankbook.cli.commands.render",
        "results": "thankbook.cli.commands.results",
        "schema": "thankbook.cli.commands.schema",
    }

    def main(self, *arguments: Any, **named: Any) -> Any:
        """Run a command; a file that it cannot read, write or understand ends it with 1.

        click prints what is wrong with the usage, and help and versions, within its own ``main``.
        """
        prepare_streams()
        try:
            with signals_end_us(), telling():
                return super().main(*arguments, **named)
        except click.ClickException as error:
            error.show()
            sys.exit(error.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="thankbook")
def main() -> None:
    """Turn a YAML description of a business into its own appreciation playbook.

    `mkdocs serve` shows the playbook, `mkdocs build` builds it.
    """
