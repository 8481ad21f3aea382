"""The documents say what is so."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from click import Context

from thankbook.cli import main

REPOSITORY = Path(__file__).parents[2]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
DOCUMENTS = [
    file for pattern in ("*.md", "docs/**/*.md") for file in sorted(REPOSITORY.glob(pattern))
]


def test_the_readme_has_the_two_commands_word_for_word() -> None:
    assert "pip install -c constraints.txt -e . && mkdocs serve\n" in README
    assert "pip install -c constraints.txt -e '.[test]' && pytest\n" in README


def test_the_readme_begins_a_playbook_of_ones_own_with_what_new_says_itself() -> None:
    assert "thankbook new my-shop\ncd my-shop\nmkdocs serve\n" in README


def test_the_readme_lists_exactly_the_commands_there_are() -> None:
    listed = set(re.findall(r"^\| `thankbook ([\w-]+)", README, flags=re.MULTILINE))
    assert listed == set(main.list_commands(Context(main)))


def test_the_projects_own_mkdocs_yml_names_a_business_that_is_there() -> None:
    settings = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"))
    plugins = {
        name: options
        for entry in settings["plugins"]
        if isinstance(entry, dict)
        for name, options in entry.items()
    }
    assert (REPOSITORY / plugins["thankbook"]["business"]).is_file()
    assert (REPOSITORY / settings["docs_dir"]).is_dir()


def test_the_architecture_lists_the_rooms_in_the_order_of_the_contract() -> None:
    layers = PYPROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    contract = [
        sorted(room.strip().removeprefix("thankbook.") for room in layer.split("|"))
        for layer in reversed(layers)
    ]
    rooms = re.findall(r"^\| `(\w+)` \|", ARCHITECTURE, flags=re.MULTILINE)
    place = {room: number for number, layer in enumerate(contract) for room in layer}
    assert sorted(rooms) == sorted(set(place) - {"__main__"})
    assert rooms == sorted(rooms, key=lambda room: (place[room], rooms.index(room)))


def test_every_module_lives_in_a_room() -> None:
    package = REPOSITORY / "generator" / "thankbook"
    modules = {
        path.stem
        for path in package.iterdir()
        if path.suffix == ".py" or (path.is_dir() and (path / "__init__.py").exists())
    }
    rooms = set(re.findall(r"^\| `(\w+)` \|", ARCHITECTURE, flags=re.MULTILINE))
    assert modules - {"__init__", "__main__"} == rooms


def test_the_walk_and_the_picture_name_what_is_there() -> None:
    picture, walk = (
        re.findall(r"^```\n(.*?)^```$", ARCHITECTURE, re.MULTILINE | re.DOTALL)[0],
        (ARCHITECTURE.split("## A value on its way to a page")[1].split("\n| room")[0]),
    )
    package = REPOSITORY / "generator" / "thankbook"
    names = [name for name in re.findall(r"`([a-z]+(?:\.[a-z]+)+)`", walk) if "/" not in name]
    assert len(names) > 15
    for name in names:
        assert (package / f"{name.replace('.', '/')}.py").is_file(), name
    rooms = set(re.findall(r"^\| `(\w+)` \|", ARCHITECTURE, flags=re.MULTILINE))
    assert rooms <= {*re.findall(r"\w+", picture)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", document.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\((?!https?://)([^)#]+)", text):
        assert (document.parent / target).exists(), target


def test_every_dependency_has_a_reason() -> None:
    decision = (REPOSITORY / "docs" / "decisions" / "0002-dependencies.md").read_text()
    project = PYPROJECT["project"]
    extras = [name for extra in project["optional-dependencies"].values() for name in extra]
    for requirement in [*project["dependencies"], *extras]:
        name = re.split(r"[<>=\[ ]", requirement)[0]
        assert name == "thankbook" or name.lower() in decision.lower(), name
