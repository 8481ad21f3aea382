"""Line-ups: every tactic comes round, none too soon, and what has its day has it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.contentfolder import example_description
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.today.pages import pages as today_pages
from thankbook.tailoring.lineup.noteturns import Wanted, note_turns
from thankbook.tailoring.lineup.rotation import Rotation
from thankbook.tailoring.lineup.yearlineups import YearLineUps
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

FIRST = date(2027, 1, 4)
DAYS = [FIRST + timedelta(place) for place in range(120)]
STAGES = ("first_visit", "regular", "team", "complaint")


@st.composite
def rotations(draw):
    """Up to nine items, joining at any time, with days of their own after that."""
    names = [f"item-{number}" for number in range(draw(st.integers(1, 9)))]
    joins = {name: draw(st.integers(0, 60)) for name in names}
    fixed = {}
    for place in draw(st.sets(st.integers(0, len(DAYS) - 1), max_size=25)):
        joined = sorted(name for name, join in joins.items() if join <= place)
        if joined:
            fixed[DAYS[place]] = draw(st.sampled_from(joined))
    return Rotation({name: DAYS[join] for name, join in joins.items()}, fixed)


@given(rotations())
def test_days_of_its_own_are_kept(rotation):
    turns = dict(zip(DAYS, rotation.turns(DAYS), strict=True))
    for day, item in rotation.fixed.items():
        assert turns[day].item_id == item


@given(rotations())
def test_nothing_comes_before_it_joins_and_no_day_is_empty_after_that(rotation):
    for day, turn in zip(DAYS, rotation.turns(DAYS), strict=True):
        if turn is None:
            assert all(join > day for join in rotation.joins.values())
        else:
            assert rotation.joins[turn.item_id] <= day


@given(rotations())
def test_nothing_comes_again_too_soon_except_on_a_day_of_its_own(rotation):
    turns = rotation.turns(DAYS)
    for place, turn in enumerate(turns):
        if turn is None or DAYS[place] in rotation.fixed:
            continue
        joined = sum(join <= DAYS[place] for join in rotation.joins.values())
        apart = (joined - 1) // 2
        before = turns[max(0, place - apart) : place]
        assert turn.item_id not in {turn.item_id for turn in before if turn}


@given(rotations())
def test_everything_comes_round(rotation):
    """Between two turns of an item the others are no more often in turn than there are of them.

    Besides, it may be passed over while a day of its own is near.
    """
    turns = rotation.turns(DAYS)
    count = len(rotation.joins)
    bound = (count - 1) + (count - 1) // 2
    for name, join in rotation.joins.items():
        waited = 0
        for day, turn in zip(DAYS, turns, strict=True):
            if turn and turn.item_id == name:
                waited = 0
            elif day >= join and day not in rotation.fixed:
                waited += 1
            assert waited <= bound, name


@given(rotations())
def test_turns_of_an_item_are_counted_from_nought(rotation):
    numbers = {}
    for turn in filter(None, rotation.turns(DAYS)):
        numbers.setdefault(turn.item_id, []).append(turn.number)
    assert all(counted == list(range(len(counted))) for counted in numbers.values())


wanted = st.lists(
    st.builds(Wanted, st.frozensets(st.sampled_from(STAGES)), st.booleans()), max_size=150
)


@pytest.fixture(scope="session")
def some_notes(library):
    return list(library.notes.values())[::7]


@given(days=wanted, count=st.integers(1, 12), special=st.integers(0, 3))
def test_every_note_comes_round_and_special_ones_only_near_special_days(
    days, count, special, some_notes
):
    notes = some_notes[:count]
    for_special = frozenset(note.id for note in notes[:special])
    turns = note_turns(notes, for_special, days)
    ordinary = [note.id for note in notes if note.id not in for_special]
    for day, name in zip(days, turns, strict=True):
        assert name is not None or not (ordinary or day.near_special_day)
        assert name not in for_special or day.near_special_day
    waited = Counter(ordinary)
    for name in turns:
        for other in ordinary:
            waited[other] = 0 if other == name else waited[other] + 1
            assert waited[other] <= 4 * len(notes) + 1


def test_there_is_no_note_where_there_are_no_notes():
    assert note_turns([], frozenset(), [Wanted(frozenset(), near_special_day=True)]) == (None,)


def test_each_open_day_has_a_tactic_and_every_chosen_tactic_has_days(planned):
    line_ups = YearLineUps(planned)
    year = planned.plan.year
    assert all(year.is_open(day) and year.start <= day < year.end for day in line_ups.days)
    everybody, *crews = line_ups.crews
    assert everybody.kind == ""
    shown = Counter(turn.item_id for turn in everybody.turns)
    assert set(shown) == planned.portfolio.chosen
    begun = {
        beginning.candidate.item.id: beginning.week.monday for beginning in planned.plan.beginnings
    }
    for day, turn in zip(line_ups.days, everybody.turns, strict=True):
        assert begun[turn.item_id] <= day
    for crew in crews:
        assert all(turn is not None for turn in crew.turns)


def test_what_begins_and_what_has_its_day_is_spoken_about_that_day(planned):
    line_ups = YearLineUps(planned)
    turns = dict(zip(line_ups.days, line_ups.crews[0].turns, strict=True))
    tactics = [special for special in line_ups.specials if special.kind in ("begins", "dated")]
    by_day = {}
    for special in tactics:
        by_day.setdefault(special.day, set()).add(special.what)
    assert tactics
    assert all(turns[day].item_id in whats for day, whats in by_day.items())


def test_a_crew_hears_of_what_it_does(library, described):
    """The bakers bake: what the counter does alone is not their subject."""
    playbook = tailor(described("solsikke"), library)
    line_ups = YearLineUps(playbook)
    crews = {crew.kind: crew for crew in line_ups.crews}
    assert set(crews) == {"", "lead", "front", "back"}
    everybody = crews[""].turns
    for turn, all_ in zip(crews["back"].turns, everybody, strict=True):
        facts = library.tactics[turn.item_id].facts
        # Until the first tactic of their own has begun they hear what everybody hears.
        assert turn == all_ or "back" in {*facts.minutes, *facts.setup_minutes}
    late = [turn.item_id for turn in crews["back"].turns[-60:]]
    assert {"a-tray-for-the-late-ones", "when-the-recipe-changes"} <= set(late)
    assert "greet-by-name" not in late


def test_one_who_works_alone_has_no_crews(library, described):
    line_ups = YearLineUps(tailor(described("nettle-and-comb"), library))
    assert [crew.kind for crew in line_ups.crews] == [""]


def test_the_number_stays_for_a_month(planned):
    line_ups = YearLineUps(planned)
    by_month = {}
    for day, turn in zip(line_ups.days, line_ups.numbers, strict=True):
        by_month.setdefault(planned.plan.year.month_of(day).number, set()).add(turn.item_id)
    assert all(len(names) == 1 for names in by_month.values())
    spoken = {name for names in by_month.values() for name in names}
    assert len(spoken) == min(12, len(line_ups._metrics()))


def test_notes_of_a_day_are_thanks(planned, library):
    shown = {name for name in YearLineUps(planned).notes if name}
    assert shown
    assert {library.notes[name].facts.purpose for name in shown} == {"thanks"}


def test_a_playbook_without_notes_and_measures_still_has_line_ups(library, described):
    bare = replace(library, notes={}, metrics={})
    playbook = tailor(described("solsikke"), bare)
    line_ups = YearLineUps(playbook)
    assert set(line_ups.notes) == {None}
    assert set(line_ups.numbers) == {None}
    assert all(line_ups.crews[0].turns)
    maker = page_maker(playbook, Edition.STAFF)
    assert len(list(today_pages(maker))) == 2
    told = maker.assets["assets/data/line-up.js"].decode()
    assert '"note":[]' in told
    assert '"number":[]' in told


@pytest.mark.parametrize("start", [date(2028, 2, 29), date(2027, 12, 31), date(2027, 8, 1)])
def test_a_year_may_begin_on_any_day(start, library, described):
    line_ups = YearLineUps(tailor(described("solsikke"), library, start))
    assert line_ups.days[0] >= start
    assert all(line_ups.crews[0].turns)


def test_confidential_figures_do_not_move_the_line_ups(library, describe, altered):
    """How many customers there are decides about minutes, not about whose turn it is."""
    text = example_description("solsikke").read_text("utf-8")
    one = describe(text)
    other = describe(altered(text, ("active: 1800", "active: 1790")))
    assert other.is_for_managers("customers.active")
    plans = [tailor(description, library) for description in (one, other)]
    assert plans[0].plan.slots != plans[1].plan.slots
    makers = [page_maker(plan, Edition.STAFF) for plan in plans]
    first, second = ([page.markdown for page in today_pages(maker)] for maker in makers)
    assert first == second
    assert makers[0].assets == makers[1].assets
