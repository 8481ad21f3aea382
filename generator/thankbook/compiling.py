"""What an installation works out beforehand, so that no run has to: library values, templates.

The build of a wheel and ``pip install -e`` call this, with PyYAML and Jinja and nothing else.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from thankbook.reader.templating import environment, template_loader
from thankbook.yamlfile.compiled import write_compiled_values


def compile_installation(content: Path, folder: Path) -> None:
    """Write what was worked out of the content and the templates into a folder of its own."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    library = [content / "library", content / "text", content / "trades"]
    inside = (file for top in library for file in top.rglob("*.yaml"))
    write_compiled_values(sorted([*content.glob("*.yaml"), *inside]), folder)
    template_loader(folder).write_compiled(environment())
