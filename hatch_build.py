"""Compiles library and templates into the package, for wheels and editable installs alike."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompilingHook(BuildHookInterface):
    """Found by hatchling as the custom hook of ``pyproject.toml``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile before files are collected; what is ignored by git must be named."""
        generator = Path(self.root) / "generator"
        sys.path.insert(0, str(generator))
        from thankbook.compiling import compile_installation

        compile_installation(Path(self.root) / "content", generator / "thankbook" / "compiled")
        build_data["artifacts"].append("generator/thankbook/compiled/")
