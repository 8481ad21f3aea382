"""Templates from their files, or as the Python that an installation has made of just these files.

Compiling the templates takes longer than filling them. A digest of everything that the Python
depends on is its name, so one that no longer fits is not found, and the template is compiled.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, MutableMapping, Sequence
from functools import cached_property
from importlib.machinery import SourceFileLoader
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template, TemplateNotFound

_SETTINGS = ("templating.py", "escaping.py")
"""Modules that decide what a template becomes: even escaped constants stand in the Python."""


class TemplateLoader(FileSystemLoader):
    """Loads the templates of some folders; ``compiled`` is where their Python lies, if anywhere."""

    def __init__(self, templates: Sequence[Path], compiled: Path) -> None:
        super().__init__(templates)
        self._compiled = compiled

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template; raises ``TemplateNotFound`` with what to do about it."""
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:
            to_do = f"There is no template '{template}'. Make it in 'templates' beside its page."
            raise TemplateNotFound(template, to_do) from None

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name for it
    ) -> Template:
        """The template of a name; called by Jinja, which keeps it."""
        source, template, _ = self.get_source(environment, name)
        file = self._compiled / self._file_name(source)
        if not file.is_file():
            return super().load(environment, name, globals)
        module = ModuleType(file.stem)
        SourceFileLoader(file.stem, str(file)).exec_module(module)
        module.__file__ = template  # where a traceback points
        # INTERNAL jinja2 3.1.6 environment.py:1234 `def from_module_dict(`
        #   A template from Python that was made before. Gone: an AttributeError.
        return environment.template_class.from_module_dict(
            environment, vars(module), {} if globals is None else globals
        )

    def write_compiled(self, environment: Environment) -> None:
        """Make Python of every template."""
        for name in self.list_templates():
            source, _, _ = self.get_source(environment, name)
            # INTERNAL jinja2 3.1.6 environment.py:732 `def compile(`
            #   With ``defer_init`` the Python asks for its environment later, as ``ModuleLoader``
            #   of Jinja needs it. Gone: an installation fails.
            code = environment.compile(source, name, name, raw=True, defer_init=True)
            (self._compiled / self._file_name(source)).write_text(code, "utf-8")

    def _file_name(self, source: str) -> str:
        digest = hashlib.sha256(f"{self._settings}\0{source}".encode()).hexdigest()
        return f"template_{digest[:32]}.py"

    @cached_property
    def _settings(self) -> str:
        here = Path(__file__).parent
        texts = [version("jinja2"), *((here / name).read_text("utf-8") for name in _SETTINGS)]
        return "\0".join(texts)
