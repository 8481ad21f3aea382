"""Who does which work: what a role is to customers decides, and which others there are does not."""

from __future__ import annotations

import pytest

from thankbook.tailoring.workforce import Workforce


def team_of(*roles: str) -> str:
    lines = (f"  - {{{role}, people: 1, minutes_per_week: 30}}" for role in roles)
    return "team:\n" + "\n".join(lines) + "\n"


@pytest.fixture
def workforce(describe, tiny, vocabulary):
    """The team of the tiny business, in some trade."""

    def make(*roles, industry="bakery", calendar="closed: [sun, mon]"):
        before, _, rest = tiny.partition("team:\n")
        _, _, after = rest.partition("channels:")
        text = f"{before}{team_of(*roles)}channels:{after}"
        text = text.replace("industry: bakery", f"industry: {industry}")
        return Workforce(describe(text.replace("closed: [sun, mon]", calendar)), vocabulary)

    return make


LEAD = "id: lead, kind: lead, title: lead"
FRONT = "id: front, kind: front, title: front"
BACK = "id: back, kind: back, title: back"
ACCOUNT = "id: account, kind: account, title: account"


@pytest.mark.parametrize(
    ("industry", "roles", "kind", "first"),
    [
        ("bakery", (LEAD, FRONT), "front", "front"),
        ("bakery", (LEAD, FRONT), "account", "front"),
        ("bakery", (LEAD, FRONT), "marketing", "lead"),
        ("bakery", (LEAD, FRONT, BACK), "back", "back"),
        ("bakery", (LEAD, FRONT), "back", "front"),
        # Those who care for somebody meet them too, so the director need not stand at the desk.
        ("funeral-home", (LEAD, ACCOUNT), "front", "account"),
        # Who treated an animal calls in the evening, and not who sits at the desk.
        ("veterinary-clinic", (LEAD, FRONT, BACK), "account", "back"),
        ("physiotherapist", (LEAD, FRONT, BACK), "account", "back"),
        ("dental-practice", (LEAD, FRONT), "account", "lead"),
        ("medical-practice", (LEAD, FRONT, BACK), "account", "lead"),
        ("yoga-studio", (LEAD, FRONT), "account", "front"),
    ],
)
def test_whose_work_it_is(workforce, industry, roles, kind, first):
    team = workforce(*roles, industry=industry)
    assert [role.id for role in team.first_of(kind)] == [first]


def test_a_role_says_itself_what_it_is_to_customers(workforce):
    nurse = f"{FRONT}, relations: [meets, cares]"
    team = workforce(LEAD, nurse, industry="medical-practice")
    assert team.main("account").id == "front"


def test_two_roles_of_a_kind_share_its_work(workforce):
    team = workforce(LEAD, FRONT, "id: weekend, kind: front, title: weekend")
    assert {role.id for role in team.first_of("front")} == {"front", "weekend"}


def test_whoever_leads_can_do_all_work_on_any_day(workforce, vocabulary):
    team = workforce(f"{LEAD}, days: [tue]", FRONT, BACK)
    for kind in vocabulary.role_kinds:
        assert "lead" in team.able(kind)
        assert "lead" in team.able(kind, ["sat"])


def test_one_more_role_takes_no_work_from_another(workforce, vocabulary):
    for industry in ("bakery", "veterinary-clinic", "law-firm"):
        for more in (FRONT, BACK, ACCOUNT):
            few, many = workforce(LEAD, industry=industry), workforce(LEAD, more, industry=industry)
            for kind in vocabulary.role_kinds:
                for day in few.open_days:
                    assert few.able(kind, [day]) <= many.able(kind, [day])


def test_days_on_which_the_same_people_work_go_together(workforce):
    team = workforce(LEAD, f"{FRONT}, days: [sat]")
    assert team.day_groups == (("tue", "wed", "thu", "fri"), ("sat",))
    assert team.able("front", ["sat"]) == {"lead", "front"}
    assert team.able("front", ["tue"]) == {"lead"}


def test_one_who_works_on_closed_days_alone_is_taken_to_work_on_open_ones(workforce):
    team = workforce(LEAD, f"{FRONT}, days: [sun]")
    assert team.days_of(team.team[1]) == set(team.open_days)
