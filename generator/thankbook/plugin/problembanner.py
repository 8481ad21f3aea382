"""What is wrong with a description, on its pages and at the end of a build."""

from __future__ import annotations

import html

from mkdocs.exceptions import PluginError

from thankbook.problems import Problem

PROBLEM_TITLE = "The description needs a correction"


class ProblemsError(PluginError):
    """Ends a build; the person who started it finds the problems one by one."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(told(problems))


def told(problems: tuple[Problem, ...]) -> str:
    """Problems as they are printed, one below the other."""
    return "\n".join(str(problem) for problem in problems)


def banner(problems: tuple[Problem, ...]) -> str:
    """What stands above each page while there are problems; nothing where there are none."""
    if not problems:
        return ""
    shown = f"<h2>{PROBLEM_TITLE}</h2><pre>{html.escape(told(problems))}</pre>"
    return f'<div class="tb-problems" role="alert">{shown}</div>'
