"""What a folder lets us do, tried out: what a share says about its rights is not always so."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Renaming:
    """Whether a file can be renamed over another, and whether small and capital letters differ."""

    works: bool
    ignores_case: bool


def takes_files(folder: Path) -> bool:
    """Whether a file can be made in a folder; nothing is left behind."""
    file = folder / f".thankbook-try-{secrets.token_hex(4)}"
    try:
        file.touch(exist_ok=False)
        file.unlink()
    except OSError:
        return False
    return True


def renaming_in(folder: Path) -> Renaming:
    """A file renamed over another, and one looked for by other letters; nothing is left behind."""
    name = f".thankbook-try-{secrets.token_hex(4)}"
    old, new = folder / f"{name}-a", folder / f"{name}-b"
    try:
        for file, data in ((old, b"old"), (new, b"new")):
            with file.open("xb") as stream:
                stream.write(data)
        ignores_case = (folder / f"{name}-A".upper()).exists()
        new.replace(old)
        return Renaming(old.read_bytes() == b"new" and not new.exists(), ignores_case)
    except OSError:
        return Renaming(works=False, ignores_case=False)
    finally:
        for file in (old, new):
            with suppress(OSError):
                file.unlink()
