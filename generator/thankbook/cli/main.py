"""The command line: one group, every command in a module of its own."""

from __future__ import annotations

import sys
from typing import Any

import click

from thankbook import __version__
from thankbook.cli.lazygroup import LazyGroup
from thankbook.cli.report import telling
from thankbook.cli.streams import prepare_streams
from thankbook.endingsignals import signals_end_us


class Commands(LazyGroup):
    """Every command, by the module that it is imported from when it is called."""

    modules = {
        "addresses": "thankbook.cli.addresses",
        "adopt": "thankbook.cli.adopt",
        "build": "thankbook.cli.build",
        "check": "thankbook.cli.check",
        "diff": "thankbook.cli.diff",
        "doctor": "thankbook.cli.doctor",
        "explain": "thankbook.cli.explain",
        "figures": "thankbook.cli.figures",
        "fleet": "thankbook.cli.fleet",
        "handbook": "thankbook.cli.handbook",
        "lint": "thankbook.cli.lint",
        "loyalty": "thankbook.cli.loyalty",
        "new": "thankbook.cli.new",
        "new-item": "thankbook.cli.newitem",
        "notes": "thankbook.cli.notes",
        "papers": "thankbook.cli.papers",
        "plan": "thankbook.cli.plan",
        "publish": "thankbook.cli.publish",
        "render": "thankbook.cli.render",
        "schema": "thankbook.cli.schema",
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
