"""The path of a complaint: every way ends, in words of the business and of the edition."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.complaint.complaintpath import Circumstances, Path, Way, complaint_path
from thankbook.sections.complaint.dangerwords import (
    TRAITS_WITH_HELP,
    TRAITS_WITH_MEND,
    danger_key,
    mend_key,
)
from thankbook.sections.complaint.pathinwords import RecoveryWords
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

CIRCUMSTANCES = st.builds(
    Circumstances,
    st.lists(st.from_regex(r"[a-z]{1,6}", fullmatch=True), unique=True, max_size=8).map(tuple),
    is_reviewed=st.booleans(),
    is_alone=st.booleans(),
)


def walks(path: Path) -> Iterator[tuple[str, ...]]:
    """Every way through: the ids of its questions, then of its end."""

    def onward(so_far: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for way in path.questions[so_far[-1]]:
            if way.to in so_far:
                raise ValueError(f"{' > '.join(so_far)} leads back to {way.to}.")
            walk = (*so_far, way.to)
            yield from onward(walk) if way.to in path.questions else (walk,)

    yield from onward((path.first,))


@given(CIRCUMSTANCES)
def test_every_way_ends_and_every_step_is_reached(circumstances):
    path = complaint_path(circumstances)
    found = list(walks(path))
    assert {walk[0] for walk in found} == {path.first}
    assert {walk[-1] for walk in found} == set(path.ends())
    assert {step for walk in found for step in walk} == {*path.questions, *path.ends()}
    assert max(len(walk) - 1 for walk in found) <= 6


@given(CIRCUMSTANCES)
def test_somebody_alone_is_sent_to_nobody(circumstances):
    sent = {"hand_over", "person"} & set(complaint_path(circumstances).ends())
    assert not sent if circumstances.is_alone else sent


def test_a_path_that_turns_back_is_found():
    with pytest.raises(ValueError, match="leads back to a"):
        list(walks(Path("a", {"a": (Way("on", "b"),), "b": (Way("back", "a"),)})))


@pytest.fixture(scope="module", params=Edition, ids=str)
def words(request, example_id, library):
    description = read_description(example_description(example_id), library.vocabulary)
    return RecoveryWords(page_maker(tailor(description, library), request.param))


def test_every_step_says_something(words):
    for question in words.questions():
        assert question.text
        assert question.hint
        assert len(question.answers) >= 2
        labels = [answer.label for answer in question.answers]
        assert len(set(labels)) == len(labels)
    for end in words.ends():
        assert len(end.do) == 3
        assert all((*end.do, end.title, end.say, end.spend, end.told))


def test_rules_stand_on_the_path_as_the_business_wrote_them(words):
    rules = words.maker.playbook.description.business.policies.rules
    told = {question.text: question.hint for question in words.questions()}
    for rule in rules:
        assert told[rule.title].startswith(rule.rule)


def test_the_limit_is_named_only_where_it_may_be(words):
    """The limits of roles, or for a lone owner theirs; never one that is for managers."""
    maker = words.maker
    business = maker.playbook.description.business
    hidden = maker.reader.edition is Edition.STAFF and ("team.may_spend" in business.managers_only)
    shown = " ".join([end.spend for end in words.ends()] + [q.hint for q in words.questions()])
    for role in business.team:
        if role.may_spend:
            amount = maker.formatting.money(role.may_spend)
            assert (amount in shown) is not hidden, role.id


def test_every_family_and_voice_has_its_words(library):
    strings = library.phrases.strings
    for family in library.vocabulary.ids("families"):
        assert f"complaint.trade.hurt.{family}" in strings
        assert f"complaint.trade.mend.{family}" in strings
        assert f"complaint.trade.help.{family}.third" in strings
    for end in library.vocabulary.ids("recovery_ends"):
        for voice in library.vocabulary.ids("voices"):
            assert f"complaint.speak.{end}.{voice}" in strings


@pytest.mark.parametrize("trait", TRAITS_WITH_HELP)
def test_words_of_a_trait_come_first(trait, library, describe, tiny, altered):
    """An animal in pain is no patient, and wrong remains are no missed deadline."""
    said = ("industry: bakery", f"industry: bakery\ntraits: {{{trait}: true}}")
    assert danger_key(describe(altered(tiny, said)).trade, "en") == trait
    assert danger_key(describe(tiny).trade, "en") == "food-and-drink"
    strings = set(library.phrases.strings)
    assert f"complaint.trade.help.{trait}.third" in strings
    assert {f"answers.danger.trade.{trait}", f"answers.danger.words.{trait}"} <= strings


OWN = """industry: other
trade:
  name: beekeepers' supplier
  danger:
    - Someone who is stung and swells
  help:
    - Call the emergency number.
    - Lead the others away.
    - Write down when it was.
  mend:
    - Bring the right queen tomorrow.
traits: {goods_on_show: true}"""


@pytest.fixture
def path_of(describe, tiny, altered, library):
    """The path of a complaint of a business of any trade."""

    def made(industry: str) -> RecoveryWords:
        description = describe(altered(tiny, ("industry: bakery", industry)))
        return RecoveryWords(page_maker(tailor(description, library), Edition.STAFF))

    return made


def _ends(words) -> dict[str, tuple[str, ...]]:
    return {end.id: end.do for end in words.ends()}


def test_what_the_trade_does_comes_before_what_its_family_does(path_of, vocabulary):
    """A structure that may fall is no paper in the wrong hands."""
    words, trade = path_of("industry: hospice"), vocabulary.trades["hospice"]
    assert _ends(words)["danger"] == trade.en.help
    assert _ends(words)["mend"][0] == trade.en.mend[0]


def test_a_description_says_what_is_done_itself(path_of):
    ends = _ends(path_of(OWN))
    assert ends["danger"][1] == "Lead the others away."
    assert ends["mend"][0] == "Bring the right queen tomorrow."


def test_dangers_of_a_trade_of_no_list_are_not_met_as_its_family_meets_others(path_of, library):
    said = OWN.replace("  help:", "  documents:").replace("  mend:", "  instruments:")
    first = _ends(path_of(said))["danger"][0]
    assert first == library.phrases.strings["complaint.trade.help.any.first"]


@pytest.mark.parametrize("trait", TRAITS_WITH_MEND)
def test_grief_and_need_have_words_of_their_own_for_a_mistake(
    trait, library, describe, tiny, altered
):
    """Nobody comes back to a grave first thing with the part in the van."""
    said = ("industry: bakery", f"industry: bakery\ntraits: {{{trait}: true}}")
    assert mend_key(describe(altered(tiny, said)).trade) == trait
    assert f"complaint.trade.mend.{trait}" in library.phrases.strings
    assert mend_key(describe(tiny).trade) == "food-and-drink"
