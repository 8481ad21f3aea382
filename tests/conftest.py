"""What many tests start from: the library, the example businesses, one tiny business."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from thankbook.business.description import Description, read_description
from thankbook.contentfolder import content_folder, example_description
from thankbook.library.items import Library
from thankbook.library.loading import load_library
from thankbook.problems import Problem, ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.site.finished import PlaybookSite
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import Playbook, tailor
from thankbook.vocabulary import Vocabulary, load_vocabulary

# Builds under test start from nothing, and leave nothing in the user's folders; all else of the
# cache is on, as it is for users.
os.environ["THANKBOOK_CACHE"] = "memory"

# A library and thousands of tests stay to the end: looking through them often finds nothing.
gc.set_threshold(50_000, 20, 20)

# Each run draws others: many runs see more than one long one.
settings.register_profile("thankbook", deadline=None, max_examples=25)
settings.load_profile("thankbook")

EXAMPLE_IDS = tuple(sorted(file.stem for file in (content_folder() / "businesses").glob("*.yaml")))

TINY = """\
version: 1
name: Tiny
industry: bakery
model: consumer
country: DK
languages: [en]
currency: DKK
voice: warm
promise: Warm bread.
customers:
  active: 200
  complaints_per_year: 6
  segments:
    - id: regulars
      share: 0.25
      orders_per_year: 40
      known_by: [first_name]
    - id: others
      share: 0.5
      orders_per_year: 2.5
      known_by: [face]
money:
  yearly_retention: 0.8
appreciation_budget_per_year: 1000
prices:
  greeting_card: 4.5
team:
  - id: owner
    kind: lead
    title: owner
    people: 1
    minutes_per_week: 60
  - id: counter
    kind: front
    title: counter staff
    people: 2
    minutes_per_week: 40
channels: [in_person, phone]
tools: [pos]
calendar:
  closed: [sun, mon]
policies:
  complaint_contact: {name: Ada}
  answer_within_hours: 4
goals: [retain, refer]
donts: [no_gifts]
"""
"""A description that can be counted by hand; "closed" stands on line 41."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is not marked as slow is quick, before ``-m`` chooses."""
    for item in items:
        if not any(item.get_closest_marker(name) for name in ("browser", "slow")):
            item.add_marker("quick")


Describe = Callable[[str], Description]
Pages = dict[str, str]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary(content_folder())


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(content_folder(), "en")


@pytest.fixture(scope="session")
def tiny() -> str:
    return TINY


@pytest.fixture(params=EXAMPLE_IDS, scope="session")
def example_id(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def example_text(example_id: str) -> str:
    return example_description(example_id).read_text("utf-8")


@pytest.fixture(scope="session")
def altered() -> Callable[..., str]:
    """Replaces pieces of a text, each of which must be there exactly once."""

    def alter(text: str, *changes: tuple[str, str]) -> str:
        for before, after in changes:
            assert text.count(before) == 1, f"{before!r} is there {text.count(before)} times"
            text = text.replace(before, after)
        return text

    return alter


@pytest.fixture(scope="session")
def describe(vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Describe:
    """Reads a description from text; it is called my.yaml in every message."""
    file: Path = tmp_path_factory.mktemp("described") / "my.yaml"

    def read(text: str) -> Description:
        file.write_text(text, "utf-8")
        return read_description(file, vocabulary, "my.yaml")

    return read


@pytest.fixture(scope="session")
def problems_in(describe: Describe) -> Callable[[str], tuple[Problem, ...]]:
    """Every problem of a description that must have some."""

    def find(text: str) -> tuple[Problem, ...]:
        with pytest.raises(ProblemsFound) as caught:
            describe(text)
        return caught.value.problems

    return find


@pytest.fixture(scope="session")
def pages_of(library: Library) -> Callable[[Description, Edition], Pages]:
    """The Markdown of every page of one edition by its address."""

    def build(description: Description, edition: Edition) -> Pages:
        pages = build_site(tailor(description, library), edition).pages
        return {page.uri: page.markdown for page in pages}

    return build


@pytest.fixture(scope="session")
def site_of_file(library: Library) -> Callable[[Path, Edition], PlaybookSite]:
    """The site of a description that is not altered; each edition of it is made once."""

    @cache
    def playbook(file: Path) -> Playbook:
        return tailor(read_description(file, library.vocabulary), library)

    return cache(lambda file, edition: build_site(playbook(file), edition))


@pytest.fixture
def example_site(
    example_id: str, site_of_file: Callable[[Path, Edition], PlaybookSite]
) -> Callable[[Edition], PlaybookSite]:
    """The site of an edition of an example as it is shipped."""
    return lambda edition: site_of_file(example_description(example_id), edition)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, the same one for each of its workers."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


@pytest.fixture(scope="session")
def warm(shared_folder: Path) -> Path:
    """Where builds keep what they worked out, for tests of what is built and not of building."""
    folder = shared_folder / "warm"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


@pytest.fixture
def builds_keep(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THANKBOOK_CACHE", str(warm))


@pytest.fixture(scope="session")
def ids() -> Callable[[Iterable[object]], list[str]]:
    """The ids of chosen or left-out items, in order."""
    return lambda ones: [item.item.id for item in ones]  # type: ignore[attr-defined]
