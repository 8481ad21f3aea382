"""Every field of the models that docs/architecture.md names is explained where it is defined."""

from __future__ import annotations

import ast
import re

import pytest
from scripts.told.source import modules
from tests.docs.test_docs import ARCHITECTURE

NAMES = sorted(
    {
        name.rpartition(".")[2]
        for word in re.findall(r"`([\w.]+)[^`]*`", ARCHITECTURE)
        for name in re.findall(r"(?:^|.*\.)([A-Z]\w+)", word.split("(")[0])
    }
)
MODELS = [
    pytest.param(node, id=f"{module.name}.{node.name}")
    for module in modules().values()
    for node in module.nodes
    if isinstance(node, ast.ClassDef) and node.name in NAMES
]


def unexplained(model: ast.ClassDef) -> list[str]:
    """The public fields of a class with no text behind them that says what they hold."""
    following = zip(model.body, [*model.body[1:], None], strict=True)
    return [
        field.target.id
        for field, after in following
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if not field.target.id.startswith("_") and not is_text(after)
    ]


def is_text(node: ast.stmt | None) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and str(node.value.value).endswith((".", ")."))
    )


def test_the_models_of_the_corridor_are_named():
    named = {"Description", "Figure", "Library", "Costing", "Playbook", "PageMaker", "Page"}
    assert named | {"Problem", "PlaybookSite", "Preparation"} <= set(NAMES)


@pytest.mark.parametrize("model", MODELS)
def test_every_field_says_what_it_holds(model):
    assert unexplained(model) == [], (
        "write a text in quotes below each: what, its unit, who fills it"
    )
