"""A starter's path: short on day 1, one right answer a question, nothing for managers only."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.reader.pagemarkdown import UNSEARCHED
from thankbook.sections.onboarding.newcomer import Newcomer
from thankbook.sections.onboarding.pages import fingerprint
from thankbook.sections.onboarding.readingtime import WORDS_PER_MINUTE, count_words, reading_minutes
from thankbook.sections.onboarding.scenario import asked
from thankbook.sections.onboarding.starterpath import StarterPath
from thankbook.sections.onboarding.wronganswers import altered
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

NUMBERS = {2: "two", 4: "four", 5: "five", 10: "ten", 20: "twenty", 30: "thirty", 60: "sixty"}


@pytest.fixture(scope="module")
def site_paths(example_id, library, site_of_file):
    """The staff edition of an example and the path of each of its roles."""
    description = read_description(example_description(example_id), library.vocabulary)
    playbook = tailor(description, library)
    site = site_of_file(example_description(example_id), Edition.STAFF)
    words_of = {page.uri: count_words(page.markdown) for page in site.pages}
    maker = page_maker(playbook, Edition.STAFF)
    team = description.business.team
    return site, [StarterPath(Newcomer(maker, role), words_of) for role in team]


def test_day_one_is_read_in_less_than_half_an_hour(site_paths):
    for path in site_paths[1]:
        first = path.stages[0]
        assert first.id == "day1"
        assert 1 <= reading_minutes(first.words) < 30, path.newcomer.role.id


def test_every_stage_has_something_to_do_and_to_read_what_there_is(site_paths):
    site, paths = site_paths
    uris = {page.uri for page in site.pages}
    for path in paths:
        assert [stage.id for stage in path.stages] == ["day1", "week1", "day30", "day60", "day90"]
        assert path.newcomer.uri in uris
        for stage in path.stages:
            assert stage.tick_ids
            assert len(set(stage.tick_ids)) == len(stage.tick_ids)
            assert {step.uri for step in stage.steps} - {""} <= uris


def test_every_role_has_questions_with_one_right_answer(site_paths):
    site, paths = site_paths
    pages = {page.uri: page.markdown for page in site.pages}
    for path in paths:
        scenarios = [scenario for stage in path.stages for scenario in stage.scenarios]
        assert len(scenarios) >= 5, path.newcomer.role.id
        assert len({scenario.id for scenario in scenarios}) == len(scenarios)
        for scenario in scenarios:
            plain = [re.sub(r"\W", "", answer).casefold() for answer in scenario.answers]
            assert 3 <= len(set(plain)) == len(plain) <= 4, scenario.id
            assert scenario.why
            page, _, anchor = scenario.uri.partition("#")
            places = (f"{{ #{anchor} }}", f'id="{anchor}"')
            assert not anchor or any(place in pages[page] for place in places), scenario.uri


def test_a_limit_is_asked_by_its_true_sum_and_only_where_staff_may_know_it(site_paths):
    for path in site_paths[1]:
        maker, role = path.newcomer.maker, path.newcomer.role
        asking = {scenario.id: scenario for stage in path.stages for scenario in stage.scenarios}
        if "team.may_spend" in maker.playbook.description.business.managers_only:
            assert not {"spend", "above"} & set(asking)
        elif role.may_spend:
            question = asking["spend"]
            assert question.answers[question.right] == maker.formatting.money(role.may_spend)


def test_no_search_leads_to_the_wrong_answers_of_a_path(site_paths):
    site, paths = site_paths
    with_questions = {page.uri for page in site.pages if 'id="questions-' in page.markdown}
    left_out = {page.uri for page in site.pages if UNSEARCHED in page.markdown}
    assert {path.newcomer.uri for path in paths} <= left_out
    assert with_questions <= left_out
    assert "onboarding.md" not in left_out  # it leads to all of them


def test_nobody_alone_is_sent_to_somebody(library):
    description = read_description(example_description("nettle-and-comb"), library.vocabulary)
    site = build_site(tailor(description, library), Edition.STAFF)
    pages = {page.uri: page.markdown for page in site.pages}
    for uri in ("onboarding/owner.md", "complaint.md", "pocket-card.md"):
        assert "Fetch Bethan" not in pages[uri], uri
        assert "manager" not in pages[uri].lower(), uri


def test_fingerprints_tell_paths_apart(site_paths):
    marks = [fingerprint(path.newcomer.role.id, path.stages) for path in site_paths[1]]
    assert len(set(marks)) == len(marks)
    path = site_paths[1][0]
    assert fingerprint(path.newcomer.role.id, path.stages) != fingerprint(
        path.newcomer.role.id, path.stages[1:]
    )


@pytest.mark.parametrize(
    ("rule", "others"),
    [
        ("Within ten days.", ["Within five days.", "Within twenty days.", "Within thirty days."]),
        ("Ten days.", ["Five days.", "Twenty days.", "Thirty days."]),
        ("Sixty days.", ["Thirty days."]),
        ("Kept 20 days.", ["Kept 10 days.", "Kept 40 days.", "Kept 60 days."]),
        ("Back by 31 August.", []),
        ("One loaf, at 10:30.", []),
        ("Often.", []),
    ],
)
def test_a_rule_with_another_number(rule, others):
    assert list(altered(rule, NUMBERS)) == others


@given(st.text(), st.lists(st.text(), max_size=6))
def test_a_question_never_has_two_right_answers(right, wrong):
    question = asked("x", "day1", "?", right=right, wrong=wrong, why="", uri="")
    if question is not None:
        assert question.answers[question.right] == right
        assert question.answers.count(right) == 1
        assert 3 <= len(question.answers) <= 4


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("---\ntitle: Not read\n---\nThree plain words", 3),
        ("[A link](over/there.md) { .tb-lead }", 2),
        ("<p class='x y'>don&#x27;t count <b>markup</b></p>", 3),
        ("one <!--again--> one <!--/again--> two", 2),
        ("", 0),
    ],
)
def test_words_are_counted_as_they_are_read(markdown, words):
    assert count_words(markdown) == words


def test_minutes_are_rounded_up():
    assert [reading_minutes(words) for words in (0, 1, WORDS_PER_MINUTE, WORDS_PER_MINUTE + 1)] == [
        0,
        1,
        1,
        2,
    ]
