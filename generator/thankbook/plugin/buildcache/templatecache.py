"""What Jinja makes of templates, kept for the rebuilds of a server."""

from __future__ import annotations

from types import CodeType
from typing import Any
from weakref import WeakKeyDictionary

import jinja2
from jinja2.bccache import Bucket

from thankbook.plugin.buildcache.fingerprint import key_of


class TemplateCache(jinja2.BytecodeCache):
    """Compiled templates by their text and by what the environment knows.

    Never on disk: it is code, and anyone who writes it there would run programs as the user.
    """

    def __init__(self) -> None:
        self._known: dict[str, CodeType] = {}
        self._surroundings: WeakKeyDictionary[jinja2.Environment, str] = WeakKeyDictionary()

    def take_over(self, env: jinja2.Environment) -> None:
        """Stand before the compiler of an environment, as it is now.

        Jinja documents ``bytecode_cache`` for this.
        """
        self._surroundings[env] = _surroundings(env)
        env.bytecode_cache = self

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code, if it is known."""
        bucket.code = self._known.get(self._key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        if bucket.code is not None:
            self._known[self._key(bucket)] = bucket.code

    def _key(self, bucket: Bucket) -> str:
        surroundings = self._surroundings.get(bucket.environment)
        if surroundings is None:  # a copy of an environment, made by somebody else
            surroundings = _surroundings(bucket.environment)
        return key_of(surroundings, bucket.key, bucket.checksum)


def _surroundings(env: jinja2.Environment) -> str:
    """What the compiler reads beside a template: syntax, extensions, filters that it may run."""
    syntax = [str(getattr(env, name)) for name in _SYNTAX]
    run = [sorted((name, repr(tool)) for name, tool in tools.items()) for tools in _tools(env)]
    return key_of(syntax, sorted(env.extensions), run)


def _tools(env: jinja2.Environment) -> tuple[dict[str, Any], ...]:
    return env.filters, env.tests


# INTERNAL jinja2 3.1.6 environment.py:296 `block_start_string: str = BLOCK_START_STRING`
#   What decides how a template is compiled. One more that differs within one server: a template
#   of before; none does by itself.
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
