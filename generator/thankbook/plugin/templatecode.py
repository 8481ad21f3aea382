"""What Jinja makes of templates: by a helper while the site is made, once for a whole server."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable
from types import CodeType
from typing import Any
from weakref import WeakKeyDictionary

import jinja2
from jinja2 import meta
from jinja2.bccache import Bucket
from mkdocs.theme import Theme

from thankbook.plugin.fingerprint import key_of
from thankbook.plugin.helper import Helper, most_helpers


class TemplateCode(jinja2.BytecodeCache):
    """Compiled templates by their text and by what the environment knows.

    Never on disk: it is code, and whoever could write it there would run programs as the user.
    """

    def __init__(self) -> None:
        self._known: dict[str, CodeType] = {}
        self._surroundings: WeakKeyDictionary[jinja2.Environment, str] = WeakKeyDictionary()
        self._helper: Helper | None = None

    def stand_before(self, theme: Theme) -> None:
        """Stand before the compiler of every environment that a theme makes."""
        make = theme.get_env

        def get_env() -> jinja2.Environment:
            env = make()
            self.take_over(env)
            return env

        vars(theme)["get_env"] = get_env

    def compile_ahead(self, make_env: Callable[[], jinja2.Environment], names: list[str]) -> None:
        """Let a helper compile templates and all that they name, for the environment to come."""
        if self._helper is None and not self._known and most_helpers():
            self._helper = Helper(lambda tell: tell(self._compiled(make_env(), names)))

    def take_over(self, env: jinja2.Environment) -> None:
        """Stand before the compiler of an environment, as it is now."""
        self.end()
        self._surroundings[env] = _surroundings(env)
        env.bytecode_cache = self

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code, if it is known."""
        bucket.code = self._known.get(self._key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        if bucket.code is not None:
            self._known[self._key(bucket)] = bucket.code

    def end(self) -> None:
        """Let the helper go, with what it has compiled."""
        for codes in self._helper.everything() if self._helper else ():
            # Ours: another part of this very program, which wrote to nobody else.
            told = {key: marshal.loads(code) for key, code in codes.items()}  # noqa: S302
            self._known |= told
        self._helper = None

    def _compiled(self, env: jinja2.Environment, names: Iterable[str]) -> dict[str, bytes]:
        """The code of templates and of all that they name, in a form that can be told."""
        self.take_over(env)
        open_names, seen = [*names], set[str]()
        while open_names:
            name = open_names.pop()
            if name not in seen:
                seen.add(name)
                open_names.extend(_named_in(env, name))
        return {key: marshal.dumps(code) for key, code in self._known.items()}

    def _key(self, bucket: Bucket) -> str:
        surroundings = self._surroundings.get(bucket.environment)
        if surroundings is None:  # a copy of an environment, made by somebody else
            surroundings = _surroundings(bucket.environment)
        return key_of(surroundings, bucket.key, bucket.checksum)


def _named_in(env: jinja2.Environment, name: str) -> list[str]:
    """Templates that one names; it is compiled as well, if it is there."""
    try:
        env.get_template(name)
        source, *_ = env.loader.get_source(env, name) if env.loader else ("",)
    except jinja2.TemplateError:
        return []
    return [named for named in meta.find_referenced_templates(env.parse(source)) if named]


def _surroundings(env: jinja2.Environment) -> str:
    """What the compiler reads beside a template: syntax, extensions, filters that it may run."""
    syntax = [str(getattr(env, name)) for name in _SYNTAX]
    run = [sorted((name, repr(tool)) for name, tool in tools.items()) for tools in _tools(env)]
    return key_of(syntax, sorted(env.extensions), run)


def _tools(env: jinja2.Environment) -> tuple[dict[str, Any], ...]:
    return env.filters, env.tests


_SYNTAX = (
    "block_start_string",
    "block_end_string",
    "variable_start_string",
    "variable_end_string",
    "comment_start_string",
    "comment_end_string",
    "line_statement_prefix",
    "line_comment_prefix",
    "trim_blocks",
    "lstrip_blocks",
    "newline_sequence",
    "keep_trailing_newline",
    "autoescape",
    "optimized",
    "undefined",
    "policies",
)
