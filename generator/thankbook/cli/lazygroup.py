"""A group that imports a command only when it is asked for, so that a quick one starts quickly."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click


class LazyGroup(click.Group):
    """Knows each command by its module; the function in it bears the command's name."""

    modules: Mapping[str, str] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted({*super().list_commands(ctx), *self.modules})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, its module imported now."""
        if cmd_name not in self.modules:
            return super().get_command(ctx, cmd_name)
        module = import_module(self.modules[cmd_name])
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command
