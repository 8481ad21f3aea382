"""Nothing outside of the room ``files`` opens a file of the user's for writing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import thankbook

PACKAGE = Path(thankbook.__file__).parent
THE_ROOM = "files/"
OUR_OWN = {
    "plugin/buildcache/": "the cache folder, which holds nothing of the user's",
    "yamlfile/compiled.py": "the folder of values that an installation has compiled",
    "reader/templateloader.py": "the folder of templates that an installation has compiled",
}
WRITERS = {
    *("write_text", "write_bytes", "touch", "symlink_to", "hardlink_to"),
    *("mkstemp", "NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "mkdtemp"),
    *("copy2", "copyfile", "copytree", "copymode"),
}
OF_MODULES = {
    *("os.replace", "os.rename", "os.link", "os.symlink", "os.truncate", "os.mkfifo"),
    *("shutil.copy", "shutil.move"),
}
FLAGS = {"O_WRONLY", "O_RDWR", "O_CREAT", "O_APPEND", "O_TRUNC"}


def writing_calls(source: str) -> Iterator[str]:
    """Each call by which a file is made, changed, or put in the place of another."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _writes(node):
            yield f"line {node.lineno}: {ast.unparse(node)[:80]}"


def _writes(call: ast.Call) -> bool:
    whole = ast.unparse(call.func)
    name = whole.rpartition(".")[2]
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    if name in WRITERS or whole in OF_MODULES:
        return True
    if name == "open":
        if whole == "os.open" and ast.unparse(call.args[0]) == "os.devnull":
            return False
        return any(_opens_to_write(value) for value in given)
    if name in {"fdopen"}:
        return any(_opens_to_write(value) for value in given)
    # A text's ``replace`` takes two values, a path's takes one; a frame of pandas is given a text.
    is_paths = isinstance(call.func, ast.Attribute) and len(given) == 1 and bool(call.args)
    return is_paths and name in {"replace", "rename"} and not isinstance(given[0], ast.Constant)


def _opens_to_write(value: ast.expr) -> bool:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        mode = value.value
        return 0 < len(mode) <= 3 and set(mode) <= set("rwxab+t") and bool(set(mode) & set("wxa+"))
    return any(isinstance(part, ast.Attribute) and part.attr in FLAGS for part in ast.walk(value))


MODULES = sorted(
    name
    for file in PACKAGE.rglob("*.py")
    if not (name := file.relative_to(PACKAGE).as_posix()).startswith(("compiled/", THE_ROOM))
)


def test_only_the_room_for_files_writes() -> None:
    found = {
        name: calls
        for name in MODULES
        if not name.startswith(tuple(OUR_OWN))
        and (calls := [*writing_calls((PACKAGE / name).read_text("utf-8"))])
    }
    told = "Write with thankbook.files.wholefiles: write_new or replace_whole."
    assert found == RENAMES_OF_WHOLE_FOLDERS, f"{told} {found}"


RENAMES_OF_WHOLE_FOLDERS = {
    "publishing/releases/versions.py": ["line 77: folder.rename(self.place.folder_of(release_id))"]
}
"""A version of ours that becomes one of several: no file is opened."""


@pytest.mark.parametrize("name", OUR_OWN)
def test_what_is_let_pass_is_there(name: str) -> None:
    assert (PACKAGE / name).exists()


@pytest.mark.parametrize(
    "source",
    [
        "open(file, 'w')",
        "open(file, mode='a')",
        "file.open('xb')",
        "file.open('r+')",
        "os.open(name, os.O_WRONLY | os.O_CREAT)",
        "os.fdopen(handle, 'wb')",
        "file.write_text('x')",
        "file.write_bytes(data)",
        "os.replace(a, b)",
        "part.replace(file)",
        "part.rename(file)",
        "tempfile.mkstemp()",
        "shutil.copy(a, b)",
        "link.symlink_to(there)",
    ],
)
def test_every_way_of_writing_is_found(source: str) -> None:
    assert [*writing_calls(source)]


@pytest.mark.parametrize(
    "source",
    [
        "open(file)",
        "file.open('rb')",
        "os.open(name, os.O_RDONLY)",
        "text.replace('a', 'b')",
        "replace(value, name=1)",
        "frame.rename('known')",
        "os.open(os.devnull, os.O_WRONLY)",
        "day.replace(year=2027)",
        "lines.copy()",
    ],
)
def test_what_only_reads_is_not(source: str) -> None:
    assert not [*writing_calls(source)]
