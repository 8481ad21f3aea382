"""The ``mkdocs.yml`` of a project, read the way that MkDocs reads it; nothing in it is run.

MkDocs's own ``yaml_load`` knows ``!ENV`` and ``INHERIT``. It is given a loader that makes no Python
objects, so that looking at a folder runs nothing of what lies there: a build does that.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

# INTERNAL mkdocs 1.6.1 utils/yaml.py:128 `def yaml_load(`
#   Reads ``!ENV`` and ``INHERIT`` as a build does, with a loader of ours. Gone: an ImportError.
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from thankbook.problems import Problem, ProblemsFound
from thankbook.site.settings import refused_feature

_NO_SETTINGS = "Expected settings, each with its name, such as 'docs_dir: playbook'."
_INHERIT = re.compile(r"^INHERIT:\s*['\"]?(?P<file>[^'\"#\n]+?)['\"]?\s*(?:#.*)?$", re.MULTILINE)
_SETTING_TOLD = re.compile(r"Config value '(?P<name>[^']*)': (?P<found>.*)", re.DOTALL)
"""How MkDocs 1.6 logs what is wrong (``load_config``); told otherwise, the line is missing."""


class _HarmlessLoader(yaml.SafeLoader):
    """Tags of Python become a function that does nothing, where MkDocs would look one up."""


def _nothing(*_: object, **__: object) -> None:
    """Stands for whatever a tag of Python names."""


_HarmlessLoader.add_multi_constructor("", lambda _loader, _suffix, _node: _nothing)


def read_settings(file: Path) -> dict[str, Any]:
    """What a ``mkdocs.yml`` says, inherited settings included; raises ``ProblemsFound``."""
    try:
        with file.open("rb") as stream:
            settings: Any = yaml_load(stream, get_yaml_loader(_HarmlessLoader))
    except ConfigurationError as error:
        raise ProblemsFound([_unread(file, error)]) from None
    except RecursionError:
        raise ProblemsFound([wrong_setting(file, "INHERIT", "It inherits from itself.")]) from None
    except OSError as error:
        found = f"It cannot be read: {error.strerror}."
        raise ProblemsFound([Problem(error.filename or file.as_posix(), 0, "", found)]) from None
    except (TypeError, ValueError, AttributeError) as error:
        # MkDocs takes for granted that it reads settings, and YAML that its dates exist.
        found = f"It cannot be read: {error}."
        raise ProblemsFound([Problem(file.as_posix(), 0, "", found, _NO_SETTINGS)]) from None
    if not isinstance(settings, dict):
        found = "These are no settings."
        raise ProblemsFound([Problem(file.as_posix(), 0, "", found, _NO_SETTINGS)])
    return dict(settings)


def checked_settings(file: Path) -> MkDocsConfig:
    """The settings as MkDocs understands them; raises ``ProblemsFound`` with all that is wrong.

    Hooks of the project are left out, because loading them runs them.
    """
    config = MkDocsConfig(config_file_path=str(file.absolute()))
    settings = read_settings(file)
    config.load_dict(settings | {"hooks": []})
    with collected_log():
        errors, _ = config.validate()
    problems = [wrong_setting(file, name, str(error)) for name, error in errors]
    if problems := [*problems, *_missing_hooks(file, settings.get("hooks"))]:
        raise ProblemsFound(problems)
    if problems := [*feature_problems(config, file)]:
        raise ProblemsFound(problems)
    return config


def _missing_hooks(file: Path, hooks: object) -> Iterator[Problem]:
    """Hooks that are no files of the project; MkDocs 1.6 seeks them beside the settings."""
    if hooks is not None and not isinstance(hooks, list):
        yield wrong_setting(file, "hooks", "Expected a list of files.")
    for hook in hooks if isinstance(hooks, list) else ():
        if not isinstance(hook, str) or not (file.absolute().parent / hook).is_file():
            where, line = place_of(file, "hooks", str(hook))
            line = line or line_of(file, "hooks")
            yield Problem(where.as_posix(), line, "hooks", f"There is no file '{hook}'.")


def feature_problems(config: MkDocsConfig, file: Path) -> Iterator[Problem]:
    """Settings that a playbook cannot have."""
    refused = refused_feature(config.theme.get("features") or ())
    if refused is not None:
        feature, found, expected = refused
        where, line = place_of(file, "theme", feature)
        yield Problem(where.as_posix(), line, "theme.features", found, expected)
    if asks_for_directory_urls(config):
        where, line = place_of(file, DIRECTORY_URLS)
        found = "Pages have the addresses of files, so that they open from a file share, too."
        expected = f"Take out '{DIRECTORY_URLS}: true', or write false."
        yield Problem(where.as_posix(), line, DIRECTORY_URLS, found, expected)


DIRECTORY_URLS = "use_directory_urls"


def asks_for_directory_urls(config: MkDocsConfig) -> bool:
    """Whether somebody asked for ``page/`` in place of ``page.html``, which is MkDocs's default.

    MkDocs 1.6 keeps what was written (``Config.user_configs``); without that, nothing is told.
    """
    with warnings.catch_warnings():
        # INTERNAL mkdocs 1.6.1 config/base.py:266 `def user_configs(`
        #   What was written, deprecated with nothing in its place. Gone: an AttributeError.
        warnings.simplefilter("ignore", DeprecationWarning)
        said = [
            settings[DIRECTORY_URLS]
            for settings in config.user_configs
            if DIRECTORY_URLS in settings
        ]
    return bool(said) and said[-1] is True


def settings_problems(file: Path, told: list[str], failed: BaseException) -> Iterator[Problem]:
    """Why MkDocs refused a ``mkdocs.yml``: what it logged, or the exception where it did not."""
    if not told or not isinstance(failed, Abort):
        yield _unread(file, failed)
        return
    for text in told:
        match = _SETTING_TOLD.fullmatch(text.strip())
        if match:
            yield wrong_setting(file, match["name"], match["found"])
        else:
            yield Problem(file.as_posix(), 0, "", text.strip())


def line_of(file: Path, *names: str) -> int:
    """The line of a setting within others, outermost first; 0 where it stands in no such file."""
    try:
        lines = file.read_text("utf-8", "replace").splitlines()
    except OSError:
        return 0
    found = 0
    for name in names:
        found = _line_in_block(lines, name, found) or _line_in_flow(lines, name, found)
        if not found:
            return 0
    return found


def place_of(file: Path, *names: str) -> tuple[Path, int]:
    """Where a setting stands: in a ``mkdocs.yml`` or in the nearest file that it inherits from."""
    here: Path | None = file
    seen: set[Path] = set()
    while here is not None and here.resolve() not in seen:
        if line := line_of(here, *names):
            return here, line
        seen.add(here.resolve())
        here = _inherited(here)
    return file, 0


def _inherited(file: Path) -> Path | None:
    """The file that another inherits from (MkDocs 1.6, ``utils.yaml.yaml_load``)."""
    try:
        found = _INHERIT.search(file.read_text("utf-8", "replace"))
    except OSError:
        return None
    return file.parent / found["file"] if found else None


def _line_in_block(lines: list[str], name: str, behind: int) -> int:
    pattern = re.compile(rf"\s*(?:- +)*['\"]?{re.escape(name)}(?![\w.-])")
    places = (at for at, line in enumerate(lines, 1) if at > behind and pattern.match(line))
    return next(places, 0)


def _line_in_flow(lines: list[str], name: str, begin: int) -> int:
    """The line of a name within braces or brackets, maybe those that were begun before."""
    pattern = re.compile(rf"^[^#]*(?<![\w.-]){re.escape(name)}(?![\w.-])")
    places = (at for at, line in enumerate(lines, 1) if at >= begin and pattern.match(line))
    return next(places, 0)


class CollectedLog(logging.Handler):
    """The warnings of MkDocs, in order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning."""
        self.told.append(record.getMessage())


@contextmanager
def collected_log() -> Iterator[CollectedLog]:
    """What MkDocs warns of within, which then is not printed as well."""
    logger, handler = logging.getLogger("mkdocs"), CollectedLog()
    # MkDocs's own counter is one of the handlers; without any, Python would print to stderr.
    logger.addHandler(handler)
    try:
        yield handler
    finally:
        logger.removeHandler(handler)


def wrong_setting(file: Path, name: str, found: str) -> Problem:
    """What is wrong with a setting, told where it stands."""
    where, line = place_of(file, name)
    return Problem(where.as_posix(), line, name, " ".join(found.split()))


def _unread(file: Path, error: BaseException) -> Problem:
    """Where YAML stopped; it may be a file that this one inherits from."""
    cause: Any = error.__context__
    mark = getattr(cause, "problem_mark", None)
    if mark is None:
        told = " ".join(str(error).split())
        return Problem(file.as_posix(), 0, "", told)
    inherited = Path(str(mark.name))
    shown = inherited if inherited != file and inherited.is_file() else file
    found = f"This is no YAML: {cause.problem or cause}."
    return Problem(shown.as_posix(), mark.line + 1, "", " ".join(found.split()))
