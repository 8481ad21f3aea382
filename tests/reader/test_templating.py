"""A page gives its template every name that any branch of it asks for, whatever the business."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from jinja2 import TemplateNotFound, meta, nodes

from thankbook.reader import pagemaker as page_module
from thankbook.reader.edition import Edition
from thankbook.reader.templating import environment
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow


@cache
def asked_for(name: str) -> frozenset[str]:
    """The names that a template and those that it takes in ask for."""
    source = environment().loader.get_source(environment(), name)[0]
    parsed = environment().parse(source)
    own = {target.name for node in parsed.find_all(nodes.Assign) for target in _names(node.target)}
    own |= {node.target for node in parsed.find_all(nodes.Import)}
    names = set(meta.find_undeclared_variables(parsed))
    for other in meta.find_referenced_templates(parsed):
        names |= asked_for(other)
    return frozenset(names - own - environment().globals.keys())


def _names(target: nodes.Node) -> Iterator[nodes.Name]:
    """The names that a template sets itself, which Jinja counts as asked for after an ``if``."""
    yield from [target] if isinstance(target, nodes.Name) else target.find_all(nodes.Name)


class Watched:
    """The environment of the pages, with a note of each template and the names it was given."""

    def __init__(self) -> None:
        self.given: list[tuple[str, frozenset[str]]] = []

    def get_template(self, name: str) -> Watched:
        self.given.append((name, frozenset()))
        return self

    def render(self, **context: object) -> str:
        name = self.given.pop()[0]
        self.given.append((name, frozenset(context)))
        return environment().get_template(name).render(**context)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("currency", ["DKK", "ILS"])
def test_a_template_lacks_no_name(edition, currency, tiny, altered, describe, library, monkeypatch):
    """With figures and without them: a branch that is not taken asks as well."""
    watched = Watched()
    monkeypatch.setattr(page_module, "environment", lambda: watched)
    text = altered(tiny, ("currency: DKK", f"currency: {currency}"))
    build_site(tailor(describe(text), library), edition)
    assert len(watched.given) > 50
    for name, given in watched.given:
        assert asked_for(name) <= given, (name, asked_for(name) - given)


def test_a_template_that_is_not_there_is_told_with_what_to_do():
    with pytest.raises(TemplateNotFound) as told:
        environment().get_template("nowhere.md.j2")
    assert str(told.value) == (
        "There is no template 'nowhere.md.j2'. Make it in 'templates' beside its page."
    )
