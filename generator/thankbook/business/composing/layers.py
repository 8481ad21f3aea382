"""From a description to its one document: the files of a folder, and what they extend, merged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from thankbook.business.composing.documentcache import Documents
from thankbook.business.composing.naming import (
    BASES,
    EXTENDS,
    MOST_FILES,
    Source,
    named,
    names_in,
)
from thankbook.business.composing.ownlibraries import (
    LIBRARY,
    OwnLibrary,
    is_taken_away,
    libraries_in,
)
from thankbook.business.composing.projectfolder import place_in_project, root_of
from thankbook.business.model import MANAGERS_ONLY_UNLESS_SAID
from thankbook.problems import Problem, ProblemsFound
from thankbook.yamlfile import Place, Value, ValuePath, YamlDocument
from thankbook.yamlfile.merging import merged

PLAN_SUFFIX = ".plan.yaml"
"""What the name of a kept plan ends with: it lies beside a description, and is none."""

RESULTS_SUFFIX = ".results.yaml"
"""What the name of a file of results ends with, in the same way."""

UNITED: tuple[ValuePath, ...] = (("managers_only",), ("unusual",))
"""A location never shows what its base keeps for managers."""
_NO_CIRCLE = "Take one 'extends' out."


@dataclass(frozen=True, eq=False)
class Layers:
    """A description as one document, the files and folders it was read from, and warnings.

    The libraries of its own lie on each other in their order, those of its bases lowest. ``place``
    is where it lies in its project.
    """

    document: YamlDocument
    files: tuple[Path, ...]
    warnings: tuple[Problem, ...] = ()
    libraries: tuple[OwnLibrary, ...] = ()
    place: str = ""


def read_layers(path: Path, shown_as: str, documents: Documents) -> Layers:
    """The document of a file, or of a folder's files; raises ``ProblemsFound`` with every mistake.

    What a file extends lies below it, in the order of the list; the files of a folder lie on each
    other by their names. A file that is reached on several ways is taken once, as low as it is.
    """
    reading = _Reading(documents, root_of(path))
    reading.visit(Source(path, shown_as), ())
    if reading.problems:
        raise ProblemsFound(reading.problems)
    own = {Source(part, "").key for part in (parts_of(path) if path.is_dir() else [path])}
    libraries = tuple({library.path: library for library in reading.libraries}.values())
    inside = [file for library in libraries for file in library.everything()]
    files = (*reading.folders, *reading.layers, *inside)
    if len(reading.layers) == 1 and not reading.folders:
        (document,) = reading.layers.values()
        if EXTENDS not in (document.value if isinstance(document.value, dict) else ()):
            return Layers(document, files, libraries=libraries, place=place_in_project(path))
    found = _merged(shown_as, reading.layers, own, files)
    return replace(found, libraries=libraries, place=place_in_project(path))


def parts_of(folder: Path) -> list[Path]:
    """The files that a description in a folder is divided into, in the order of their names."""
    return sorted(
        file
        for file in folder.iterdir()
        if file.suffix in (".yaml", ".yml")
        and file.stem != "mkdocs"
        and not file.name.endswith((PLAN_SUFFIX, RESULTS_SUFFIX))
        and not file.name.startswith(".")
        and file.is_file()
    )


class _Reading:
    """Files visited from the top down, layers collected from the bottom up."""

    def __init__(self, documents: Documents, root: Path) -> None:
        self.layers: dict[Path, YamlDocument] = {}
        self.folders: list[Path] = []
        self.libraries: list[OwnLibrary] = []
        self.problems: list[Problem] = []
        self._documents = documents
        self._root = root
        self._visited: set[Path] = set()

    def visit(self, source: Source, above: tuple[Source, ...]) -> None:
        if source.key in self._visited:
            return
        self._visited.add(source.key)
        if len(self._visited) > MOST_FILES:
            found = f"A description is made of more than {MOST_FILES} files."
            self._tell(Problem(source.shown_as, 0, "", found, "Extend fewer of them."))
        elif source.path.is_dir():
            self._visit_folder(source, (*above, source))
        else:
            self._visit_file(source, (*above, source))

    def _visit_folder(self, source: Source, above: tuple[Source, ...]) -> None:
        self._documents.looked_at.add(source.path)
        self.folders.append(source.key)
        parts = parts_of(source.path)
        if not parts:
            found = "There is no YAML file in this folder."
            self._tell(Problem(source.shown_as, 0, "", found, "Expected a description in it."))
        for part in parts:
            inside = Source(part, f"{source.shown_as}/{part.name}")
            if circle := _circle(inside, above):
                self._tell(Problem(inside.shown_as, 0, EXTENDS, circle, _NO_CIRCLE))
            elif inside.key.is_relative_to(self._root):
                self.visit(inside, above)
            else:
                found = f"This file lies outside of the project, the folder '{self._root.name}'."
                self._tell(Problem(inside.shown_as, 0, "", found, "Copy it into the project."))

    def _visit_file(self, source: Source, above: tuple[Source, ...]) -> None:
        try:
            document = self._documents.read(source.path, source.shown_as)
        except ProblemsFound as mistakes:
            self.problems.extend(mistakes.problems)
            return
        for at, name in names_in(document, EXTENDS):
            below = named(document, at, name, source, self._root, BASES)
            if isinstance(below, Problem):
                self._tell(below)
            elif circle := _circle(below, above):
                self._tell(document.problem(at, circle, _NO_CIRCLE))
            else:
                self.visit(below, above)
        self.layers[source.key] = document
        self._take_libraries(document, source)

    def _take_libraries(self, document: YamlDocument, source: Source) -> None:
        if is_taken_away(document) and self.libraries:
            self.libraries.clear()
            return
        for library in libraries_in(document, source, self._root):
            if isinstance(library, Problem):
                self._tell(library)
            else:
                self.libraries.append(library)
                self._documents.looked_at.update(library.everything())

    def _tell(self, problem: Problem) -> None:
        self.problems.append(problem)


def _circle(below: Source, above: Sequence[Source]) -> str:
    """What is wrong where a file is reached from itself; empty where it is not."""
    around = [source.key for source in above]
    if below.key not in around:
        return ""
    names = [source.shown_as for source in above[around.index(below.key) :]]
    return f"Files extend each other in a circle: {', '.join((*names, below.shown_as))}."


def _merged(
    shown_as: str, layers: dict[Path, YamlDocument], own: Iterable[Path], files: tuple[Path, ...]
) -> Layers:
    tops = [layers[path] for path in layers if path in own]
    bases = [layers[path] for path in layers if path not in own]
    problems: list[Problem] = []
    warnings: list[Problem] = []
    whole = _beginning(shown_as, tops, bases)
    for document in (*bases, *tops):
        problems.extend(_no_group(document))
        result = merged(whole, _without_names(document), UNITED)
        problems.extend(result.problems)
        whole = result.document
        for path, before in result.replaced:
            if _neighbors(before.file, document.file, tops):
                found = f"This is given on line {before.line} of {before.file} too."
                expected = "The later file counts: write it in one of them."
                warnings.append(whole.problem(path, found, expected, "warning"))
    if problems:
        raise ProblemsFound(problems)
    is_folder = len(tops) != 1 or tops[0].file != shown_as
    places = {**whole.places, (): Place(0, 0, shown_as)} if is_folder else whole.places
    return Layers(replace(whole, file=shown_as, places=places), files, tuple(warnings))


def _beginning(
    shown_as: str, tops: Iterable[YamlDocument], bases: Sequence[YamlDocument]
) -> YamlDocument:
    """Nothing; or what a base that does not say it keeps for managers."""
    silent = bases and not any(_gives_managers_only(document) for document in bases)
    value: dict[str, Value] = {}
    if silent and any(_gives_managers_only(document) for document in tops):
        value["managers_only"] = MANAGERS_ONLY_UNLESS_SAID
    return YamlDocument(shown_as, value, {(): Place(1, 1)})


def _gives_managers_only(document: YamlDocument) -> bool:
    return isinstance(document.value, dict) and "managers_only" in document.value


def _no_group(document: YamlDocument) -> Iterable[Problem]:
    if not isinstance(document.value, dict | None):
        yield document.problem((), "This is not a group of fields.", "Write 'name: value'.")


def _without_names(document: YamlDocument) -> YamlDocument:
    """Without what is named as seen from this very file, and was followed already."""
    fields = document.value if isinstance(document.value, dict) else {}
    value = {name: inner for name, inner in fields.items() if name not in (EXTENDS, LIBRARY)}
    return replace(document, value=value)


def _neighbors(file: str, other: str, tops: Iterable[YamlDocument]) -> bool:
    """Whether two files are parts of the same divided description."""
    parts = [document.file for document in tops]
    return file != other and file in parts and other in parts
