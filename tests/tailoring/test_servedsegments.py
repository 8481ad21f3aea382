"""What is known of one group of customers is never used for another."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.tracedfigures import Figures
from thankbook.contentfolder import content_folder
from thankbook.tailoring.cost import Costing
from thankbook.tailoring.reasons import Fit
from thankbook.vocabulary import load_vocabulary

_VOCABULARY = load_vocabulary(content_folder())
_STAGES = st.sampled_from([stage for stage, facts in _VOCABULARY.stages.items() if not facts.known])
_KNOWN = st.lists(st.sampled_from(_VOCABULARY.ids("known_by")), max_size=3, unique=True)
_SEGMENTS = st.lists(st.tuples(_STAGES, _KNOWN), min_size=1, max_size=4)


def described(describe, tiny, segments):
    """The tiny business with other groups of customers, each a fifth of them."""
    lines = [
        f"    - {{id: group-{index}, share: 0.2, orders_per_year: 4, stage: {stage}, "
        f"known_by: [{', '.join(known)}]}}"
        for index, (stage, known) in enumerate(segments)
    ]
    before, _, rest = tiny.partition("    - id: regulars\n")
    return describe(f"{before}{chr(10).join(lines)}\nmoney:{rest.partition('money:')[2]}")


@pytest.fixture(scope="module")
def with_segments(describe, tiny):
    return lambda segments: described(describe, tiny, segments)


def serving(stages, segments) -> set[int]:
    """The groups of some stages; of a stage without a group, those that it comes from."""
    there = {stage for stage, _ in segments}
    wanted = set(stages)
    for stage in set(stages) - there:
        wanted |= set(_VOCABULARY.stages[stage].among)
    return {index for index, (stage, _) in enumerate(segments) if stage in wanted}


@given(
    segments=_SEGMENTS,
    stages=st.lists(_STAGES, min_size=1, max_size=3, unique=True),
    wanted=st.lists(st.sampled_from(_VOCABULARY.ids("known_by")), min_size=1, unique=True),
)
def test_what_is_asked_is_known_of_a_group_that_is_served(
    with_segments, facts, segments, stages, wanted
):
    description = with_segments(segments)
    fit = Fit(description, _VOCABULARY)
    item = facts(stages=tuple(stages), goals=("retain",), needs={"any_known_by": tuple(wanted)})
    able = {index for index in serving(stages, segments) if set(segments[index][1]) & set(wanted)}
    against = {reason.code for reason in fit.against(item)} & {"out.known_by", "out.known_by_none"}
    assert bool(against) != bool(able)
    told = [reason for reason in fit.in_favor(item) if reason.code == "in.known_by"]
    assert {reason.whom for reason in told} == {(f"group-{index}",) for index in able}
    for reason in told:
        (name,) = reason.whom
        assert set(reason.ids) <= set(segments[int(name.partition("-")[2])][1])


@given(segments=_SEGMENTS)
def test_every_item_of_the_library_that_fits_is_for_somebody_who_is_known(
    with_segments, library, segments
):
    fit = Fit(with_segments(segments), library.vocabulary)
    items = (*library.tactics.values(), *library.notes.values(), *library.programs.values())
    for item in items:
        stages, wanted = item.facts.stages, set(item.facts.needs.any_known_by)
        are_known = all(library.vocabulary.stages[stage].known for stage in stages)
        if wanted and not are_known and not fit.against(item.facts):
            groups = serving(stages, segments)
            assert any(wanted & set(segments[index][1]) for index in groups), item.id


@given(segments=_SEGMENTS)
def test_those_who_are_known_are_counted_in_the_groups_that_are_served(
    with_segments, facts, segments
):
    costing = Costing(Figures(with_segments(segments), _VOCABULARY), _VOCABULARY)
    item = facts(rhythm={"per": "known_customer"}, needs={"any_known_by": ("face",)})
    knowing = serving(("regular",), segments)
    count = sum("face" in segments[index][1] for index in knowing)
    assert costing.of_tactic(item).times.value == Decimal(200) / 5 * count


def test_colleagues_and_partners_are_known(fit, facts):
    asked = {"any_known_by": ("full_name",)}
    assert fit().against(facts(stages=("team",), needs=asked)) == ()
    assert fit().against(facts(stages=("partner",), needs=asked)) == ()
    assert fit().against(facts(stages=("partner", "regular"), needs=asked)) != ()


def test_what_nobody_is_there_for_is_left_out(describe, tiny, altered, library):
    """Nobody is known by a face among those who come often: no card is made for one of them."""
    from thankbook.tailoring.playbook import tailor

    text = altered(tiny, ("share: 0.25", "share: 0"), ("share: 0.5", "share: 1"))
    left_out = {left.item.id: left for left in tailor(describe(text), library).tactics.left_out}
    codes = {left.reasons[0].code for left in left_out.values()}
    assert "out.never_comes" in codes
