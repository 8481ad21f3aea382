"""Many descriptions checked together, what they share read once."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from thankbook.business.composing.documentcache import Documents
from thankbook.business.composing.layers import Layers, parts_of, read_layers
from thankbook.business.composing.naming import EXTENDS
from thankbook.business.composing.ownlibraries import OwnLibrary
from thankbook.business.description import described
from thankbook.business.keptplan import plan_file
from thankbook.business.model import Business
from thankbook.business.planresults import results_file
from thankbook.business.sharednames import shared_names
from thankbook.business.weightyfigures import leaves_weighty_figure
from thankbook.problems import Problem, ProblemsFound
from thankbook.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Checked:
    """Problems; what own libraries the descriptions name for which languages; the ``deciding``.

    Those decide about items, or have a plan beside them: only with the library can that be checked.
    """

    problems: tuple[Problem, ...]
    libraries: tuple[tuple[tuple[OwnLibrary, ...], tuple[str, ...]], ...]
    deciding: tuple[Path, ...] = ()

    assuming: tuple[Path, ...] = ()
    """The one that is checked, if it leaves to defaults what a plan may hang on: it is weighed."""


def checked(paths: Iterable[Path], vocabulary: Vocabulary) -> Checked:
    """Every problem of the descriptions at the paths, each told once.

    A file that another of them extends is checked through that one: by itself it need not be whole.
    """
    documents = Documents()
    every = [path for given in paths for path in descriptions_in(given, documents)]
    problems: dict[Path, tuple[Problem, ...]] = {}
    libraries: dict[tuple[tuple[OwnLibrary, ...], tuple[str, ...]], None] = {}
    bases: set[Path] = set()
    sound: dict[Path, Layers] = {}
    deciding: list[Path] = []
    assuming: list[Path] = []
    for path in dict.fromkeys(every):
        layers, problems[path], business = _checked(path, vocabulary, documents)
        if business and _is_deciding(path, business):
            deciding.append(path)
        if business and leaves_weighty_figure(business):
            assuming.append(path)
        if layers is not None:
            bases |= _bases(path, layers)
            sound[path] = layers
            if layers.libraries:
                libraries[layers.libraries, _languages(layers)] = None
    whole = [path for path in problems if path.resolve() not in bases]
    told = {problem for path in whole for problem in problems[path]}
    told.update(shared_names(sound[path] for path in whole if path in sound))
    is_sound = not any(problem.severity == "error" for problem in told)
    return Checked(
        tuple(sorted(told)),
        tuple(libraries),
        tuple(path for path in deciding if path in whole),
        tuple(path for path in assuming if [path] == whole and is_sound),
    )


def businesses_in(folder: Path) -> tuple[list[Path], tuple[Problem, ...]]:
    """The descriptions in a folder that stand for a business: none that another one extends.

    With them a warning for each name that several of them share.
    """
    documents = Documents()
    every = descriptions_in(folder, documents)
    sound: dict[Path, Layers] = {}
    for path in every:
        with suppress(ProblemsFound):
            sound[path] = read_layers(path, path.as_posix(), documents)
    extended = {base for path, layers in sound.items() for base in _bases(path, layers)}
    businesses = [path for path in every if path.resolve() not in extended]
    return businesses, tuple(shared_names(sound[path] for path in businesses if path in sound))


def descriptions_in(path: Path, documents: Documents) -> list[Path]:
    """The descriptions that a path stands for: itself, or every file of a folder of descriptions.

    A folder is one description divided into files, unless several of its files are descriptions
    of their own: they say their ``name``, or what they extend.
    """
    parts = parts_of(path) if path.is_dir() else []
    whole = [part for part in parts if _is_whole(part, documents)]
    return parts if len(whole) > 1 else [path]


def _is_whole(file: Path, documents: Documents) -> bool:
    try:
        value = documents.read(file, file.as_posix()).value
    except ProblemsFound:
        return False
    return isinstance(value, dict) and ("name" in value or EXTENDS in value)


def _checked(
    path: Path, vocabulary: Vocabulary, documents: Documents
) -> tuple[Layers | None, tuple[Problem, ...], Business | None]:
    """What a description was read from, if it could be, its problems, the business if sound."""
    layers: Layers | None = None
    try:
        layers = read_layers(path, path.as_posix(), documents)
        description = described(layers, vocabulary)
        return layers, description.warnings, description.business
    except ProblemsFound as found:
        return layers, found.problems, None


def _is_deciding(path: Path, business: Business) -> bool:
    wishes = business.keep_out or business.keep_in or business.running
    return bool(wishes) or plan_file(path).is_file() or results_file(path).is_file()


def _bases(path: Path, layers: Layers) -> set[Path]:
    return {file for file in layers.files if file != path.resolve()}


def _languages(layers: Layers) -> tuple[str, ...]:
    """The languages that a description names, whatever else may be wrong with it."""
    fields = layers.document.value if isinstance(layers.document.value, dict) else {}
    given = fields.get("languages")
    return (
        tuple(language for language in given if isinstance(language, str))
        if isinstance(given, tuple)
        else ()
    )
