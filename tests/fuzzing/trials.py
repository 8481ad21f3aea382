"""One mutated description through everything that is made of it, in this process."""

from __future__ import annotations

import re
import traceback
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.processused import used_here
from tests.business.altering import written
from tests.fuzzing.mutating import Mutating
from tests.fuzzing.origins import origins
from tests.fuzzing.values import Values

from thankbook.business.checkmany import checked
from thankbook.business.descriptionschema import description_schema
from thankbook.cli.commands.plan import Wanted
from thankbook.contentfolder import content_folder
from thankbook.documents.itemexplanation import Accounting
from thankbook.documents.loyaltyjson import document as loyalty_document
from thankbook.documents.loyaltytable import table as loyalty_table
from thankbook.library.loading import load_library
from thankbook.preparation import Preparation
from thankbook.problems import ProblemsFound
from thankbook.publishing.buildandverify import make_site
from thankbook.publishing.building import BuildOptions
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords
from thankbook.sections.year.planinwords import YearWords
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import Playbook
from thankbook.vocabulary import load_vocabulary

NOT_MEANT = ("nan", "inf", "NaN", "Infinity")
"""What no page and no plan says; no origin and no odd text holds such a word."""
_WORD = re.compile(r"(?<![\w.-])[A-Za-z]+(?![\w-])")

SETTINGS = """\
site_name: x
docs_dir: playbook
site_url: ''
theme: {name: material, font: false}
plugins:
  - search
  - offline
  - thankbook: {business: business.yaml}
"""


@dataclass(frozen=True)
class Trial:
    """What became of one description: refused in words, made, or a fault with its trace."""

    number: int
    origin: str
    text: str
    is_refused: bool
    fault: str
    seconds: float
    is_published: bool = False
    mib: float = 0.0


@cache
def mutating() -> Mutating:
    """What changes descriptions."""
    library = load_library(content_folder(), "en")
    schema = description_schema(library.vocabulary, library.labels.labels)
    return Mutating(Values(schema["$defs"]))


def description_of(seed: int, number: int) -> tuple[str, str]:
    """The origin and the text of one mutated description, always the same for the same two."""
    random = Random(f"{seed}/{number}")
    name, description = random.choice(origins())
    return name, written(mutating().mutated(description, random))


def tried(seed: int, number: int, folder: Path, *, publishes: bool = False) -> Trial:
    """Check one description and make all there is of it; ``folder`` is where its file lies."""
    origin, text = description_of(seed, number)
    file = folder / "business.yaml"
    file.write_text(text, "utf-8")
    before, is_refused, fault = used_here().seconds, False, ""
    try:
        with warnings.catch_warnings():
            # NumPy only warns of a division by nothing; what comes of it would stand on a page.
            warnings.simplefilter("error", RuntimeWarning)
            problems = checked([file], load_vocabulary(content_folder())).problems
            is_refused = any(problem.severity == "error" for problem in problems)
            if not is_refused:
                playbook = _preparation().playbook(file, file.name)
                fault = "\n".join(_made(playbook, file, Random(number), publishes=publishes))
    except ProblemsFound:
        is_refused = True  # what only the library knows, such as ids of items: check tells it, too
    except (Exception, SystemExit):  # the kind of fault that is looked for
        fault = traceback.format_exc()
    seconds = used_here().seconds - before
    return Trial(number, origin, text, is_refused, fault, seconds, publishes and not is_refused)


@cache
def _preparation() -> Preparation:
    return Preparation()


def _made(playbook: Playbook, file: Path, random: Random, *, publishes: bool) -> Iterator[str]:
    """What is wrong with what is made: both editions, every format, one account, one site."""
    made = dict(_texts_of(playbook, random))
    for edition in Edition:
        site = build_site(playbook, edition)
        made |= {f"{edition}: {page.uri}": page.markdown for page in site.pages}
    for name, text in made.items():
        for place in places_not_meant(text):
            line = text.count("\n", 0, place) + 1
            yield f"{name}:{line}: {text[max(0, place - 60) : place + 60]!r}"
    if publishes:
        edition = random.choice(list(Edition))
        yield from _published(BuildOptions(file.with_name("mkdocs.yml"), file, edition))


def places_not_meant(text: str) -> Iterator[int]:
    """Where a word stands that is not meant; megabytes are looked through for each trial."""
    for word in NOT_MEANT:
        place = text.find(word)
        while place >= 0:
            found = _WORD.match(text, place)
            if found and found.group() == word:
                yield place
            place = text.find(word, place + 1)


def _texts_of(playbook: Playbook, random: Random) -> Iterator[tuple[str, str]]:
    maker = page_maker(playbook, Edition.MANAGER)
    plan, loyalty = Wanted(YearWords(maker), None, ""), LoyaltyWords(maker)
    yield "plan table", plan.text()
    yield "plan json", plan.json()
    yield "plan csv", plan.csv().decode()
    yield "plan ics", plan.ics().decode()
    yield "loyalty table", loyalty_table(loyalty)
    yield "loyalty json", loyalty_document(loyalty)
    item = random.choice(list(playbook.library.tactics.values()))
    account = Accounting(maker).of(item)
    yield "explain", "\n".join((*account.reasons, *account.changes))


def _published(options: BuildOptions) -> Iterator[str]:
    """A site built by MkDocs and verified; what it finds is a fault, for the text is only data."""
    options.settings.write_text(SETTINGS, "utf-8")
    options.settings.with_name("playbook").mkdir(exist_ok=True)
    try:
        make_site(options, options.settings.with_name("site"))
    except ProblemsFound as found:
        yield str(found)
