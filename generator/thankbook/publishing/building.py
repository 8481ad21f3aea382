"""Builds a site with MkDocs, strictly: a warning is a failure."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

# INTERNAL mkdocs 1.6.1 commands/build.py:249 `def build(`
#   What ``mkdocs build`` calls between startup and shutdown. Gone: an ImportError.
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError, PluginError

from thankbook.docsfolder import leading_out, own_files
from thankbook.files.disk import cure
from thankbook.files.ownedfolder import FilesOf, OwnedFolder, Written
from thankbook.files.workfolder import work_folder
from thankbook.ownpages.siteuris import is_page, site_path
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.buildproblems import build_problems, seen_from_here
from thankbook.publishing.ownchecking import own_name_problems
from thankbook.publishing.projectcode import fault_of_project
from thankbook.publishing.projectsettings import collected_log, feature_problems, settings_problems
from thankbook.reader.edition import Edition
from thankbook.site.changes.snapshot import SNAPSHOT

_SAME_DATE_FOR_ALL = "315532800"
"""1980-01-01, the first day that a zip archive knows: two builds alike are the same bytes."""

_MARK = ".thankbook-site"
"""Tells a folder that was built into, and lists what was written there."""


@dataclass(frozen=True)
class BuildOptions:
    """What to build; ``business`` takes the place of the one that ``mkdocs.yml`` names.

    ``since`` is the folder of an earlier site of this edition, to tell what is new. ``strict``
    takes every question about an unlikely figure for a problem. ``on`` is the day, where a later
    site is to say since when something is new.
    """

    settings: Path
    business: Path
    edition: Edition
    since: Path | None = None
    strict: bool = False
    on: date | None = None


@dataclass(frozen=True)
class Built:
    """The folder of a site, and the paths of what somebody wrote into it by hand.

    ``questions`` are about figures that are unlikely; they have stopped nothing.
    """

    folder: Path
    own_files: frozenset[str]
    questions: tuple[Problem, ...] = ()
    own_pages: Mapping[str, Path] = field(default_factory=dict)
    """Hand-written pages by the files of the site that they become."""


MayRepeat = Callable[[str], bool]
"""Whether words of an earlier site may be said again in a new one."""


def build(options: BuildOptions, folder: Path | None, may_repeat: MayRepeat | None = None) -> Built:
    """Build into a folder, or into the one that ``mkdocs.yml`` names.

    The folder is emptied first. Raises ``ProblemsFound`` with every warning of the build; a
    question about the description is none, unless the options are strict.
    """
    config = _config(options, folder)
    plugin: Any = config.plugins["thankbook"]
    plugin.may_repeat, plugin.day = may_repeat, options.on
    project = options.settings.absolute().parent
    if problems := [*leading_out(Path(config.docs_dir), project), *own_name_problems(config)]:
        raise ProblemsFound(problems)
    with _same_date(), collected_log() as log:
        try:
            config.plugins.on_startup(command="build", dirty=False)
            build_site(config)
        except (Abort, BuildError, PluginError, ConfigurationError) as failed:
            asked = plugin.questions if options.strict else ()
            complaints = _problems(options, Path(config.docs_dir), log.told, failed, asked)
            raise ProblemsFound(complaints) from None
        except Exception as fault:  # so may hooks, plugins and templates of the user's
            _refuse_fault(fault, options.settings, config.plugins)
            if isinstance(fault, OSError):
                raise _in_words(fault, Path(config.site_dir)) from None
            raise
        finally:
            config.plugins.on_shutdown()
    own_pages = {
        site_path(uri): seen_from_here(file)
        for uri, file in own_files(Path(config.docs_dir)).items()
        if is_page(uri)
    }
    return Built(Path(config.site_dir), _own_files(config), plugin.questions, own_pages)


def _refuse_fault(fault: Exception, settings: Path, plugins: Mapping[str, Any]) -> None:
    """Raise ``ProblemsFound`` where code of the user's is to blame."""
    if problem := fault_of_project(fault, settings, plugins):
        raise ProblemsFound([problem]) from None


def _own_files(config: MkDocsConfig) -> frozenset[str]:
    """What lies in the folders of the user's own, by the paths that files have in a site."""
    folders = filter(None, (config.docs_dir, config.theme.custom_dir))
    return frozenset(path for folder in folders for path in own_files(Path(folder)))


def build_into(
    options: BuildOptions, folder: Path, may_repeat: MayRepeat | None = None
) -> tuple[Written, tuple[Problem, ...]]:
    """Build into a folder that is empty, new, or was built into before; any other is refused.

    Of what lies there, only files that an earlier build wrote are replaced or taken away. Gives
    what was written, and the questions about the description.
    """
    is_ours = (folder / _MARK).is_file()
    if folder.is_dir() and any(folder.iterdir()) and not is_ours:
        found = "This folder holds files that 'thankbook build' did not write."
        expected = "Nothing was touched; build into an empty or a new folder."
        raise ProblemsFound([Problem(folder.as_posix(), 0, "", found, expected)])
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    with work_folder() as made:
        built = build(options, made, may_repeat)
        writer = OwnedFolder("thankbook build", _MARK, SNAPSHOT)
        written = writer.write(folder, FilesOf(made))
    return written, built.questions


def _in_words(failed: OSError, folder: Path) -> OSError:
    """A full disk, named by the folder of the site: MkDocs's copies name their source."""
    if cure(failed):
        return OSError(failed.errno, failed.strerror, str(folder))
    return failed


def _config(options: BuildOptions, folder: Path | None) -> MkDocsConfig:
    named = {} if folder is None else {"site_dir": str(folder.absolute())}
    with collected_log() as log:
        try:
            config = load_config(str(options.settings), strict=True, **named)
        except (ConfigurationError, Abort) as failed:
            raise ProblemsFound(settings_problems(options.settings, log.told, failed)) from None
        except Exception as fault:  # hooks are run when settings are read, whatever they raise
            _refuse_fault(fault, options.settings, {})
            raise
    if problems := [*feature_problems(config, options.settings)]:
        raise ProblemsFound(problems)
    plugin = config.plugins.get("thankbook")
    if plugin is None:
        found = "The plugin 'thankbook' is not listed under 'plugins:'."
        raise ProblemsFound([Problem(options.settings.as_posix(), 0, "plugins", found)])
    plugin.questions_stop = options.strict
    described = Path(plugin.config["business"])
    plugin.is_of_the_settings = described.resolve() == options.business.resolve()
    plugin.config["edition"] = options.edition.value
    plugin.config["business"] = str(options.business.absolute())
    if options.since is not None:
        plugin.config["since"] = str(options.since.absolute())
    return config


def _problems(
    options: BuildOptions,
    docs_dir: Path,
    told: Sequence[str],
    failed: Exception,
    asked: Iterable[Problem],
) -> Iterator[Problem]:
    """What the build complained of; the exception only where nothing else was said."""
    questions = {str(question): replace(question, severity="error") for question in asked}
    yield from questions.values()
    others = [text for text in told if not any(question in text for question in questions)]
    if others or not told:
        yield from build_problems(options.settings, docs_dir, others, failed)


@contextmanager
def _same_date() -> Iterator[None]:
    name = "SOURCE_DATE_EPOCH"
    given = os.environ.get(name)
    os.environ[name] = given or _SAME_DATE_FOR_ALL
    try:
        yield
    finally:
        if given is None:
            del os.environ[name]
