"""Templates are compiled once for all builds of a server."""

import jinja2
import pytest

from thankbook.plugin.buildcache.templatecache import TemplateCache


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The names of templates that are compiled."""
    names: list[str | None] = []
    generate = jinja2.Environment._generate

    def counted(env, source, name, filename, defer_init=False):
        names.append(name)
        return generate(env, source, name, filename, defer_init=defer_init)

    monkeypatch.setattr(jinja2.Environment, "_generate", counted)
    return names


def _environment(
    code: TemplateCache, text: str = "{{ 'a' | shout }}", **tools
) -> jinja2.Environment:
    env = jinja2.Environment(loader=jinja2.DictLoader({"a.html": text}), autoescape=True)
    env.filters["shout"] = str.upper
    env.filters.update(tools)
    code.take_over(env)
    return env


def test_the_next_environment_compiles_nothing_again(compiled) -> None:
    code = TemplateCache()
    for _ in range(3):
        assert _environment(code).get_template("a.html").render() == "A"
    assert compiled == ["a.html"]


def test_another_text_or_another_filter_is_compiled_anew(compiled) -> None:
    code = TemplateCache()
    assert _environment(code).get_template("a.html").render() == "A"
    assert _environment(code, "{{ 'b' | shout }}").get_template("a.html").render() == "B"
    other = _environment(code, shout=str.title)  # the compiler has run the first one already
    other.filters["shout"] = str.title
    assert other.get_template("a.html").render() == "A"
    assert len(compiled) == 3


def test_each_environment_is_known_by_what_it_is(compiled) -> None:
    code = TemplateCache()
    first = _environment(code)
    second = _environment(code, shout=str.title)
    second.filters["shout"] = str.title
    code.take_over(second)
    for env, shouted in ((first, "A"), (second, "A"), (first, "A")):
        assert env.get_template("a.html").render() == shouted
    assert len(compiled) == 2


def test_a_copy_of_an_environment_is_known_by_what_it_is_as_well(compiled) -> None:
    code = TemplateCache()
    env = _environment(code)
    assert env.get_template("a.html").render() == "A"
    assert env.overlay().get_template("a.html").render() == "A"
    assert env.overlay(trim_blocks=True).get_template("a.html").render() == "A"
    assert len(compiled) == 2
