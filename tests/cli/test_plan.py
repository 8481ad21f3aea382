"""``thankbook plan`` and ``thankbook explain``."""

import csv
import io
import json
import re
from pathlib import Path

import icalendar
import pytest
from click.testing import CliRunner, Result

from thankbook.cli import main
from thankbook.contentfolder import example_description

pytestmark = pytest.mark.slow

BAKERY = str(example_description("solsikke"))


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def _plan(*options: str) -> Result:
    return _run("plan", "--business", BAKERY, *options)


def test_the_plan_is_a_table() -> None:
    result = _plan("--start", "2027-03-01")
    assert result.exit_code == 0
    assert result.stdout.startswith("Solsikke Bakery: ")
    heading = result.stdout.splitlines()[0]
    assert re.search(r"twelve months from .*\b1\b.*2027|twelve months from .*2027.*\b1\b", heading)
    tables = result.stdout.split("\n\n")
    months = next(part for part in tables if part.startswith("Month "))
    assert "2028" in months.splitlines()[-1]
    assert result.stderr == ""
    assert result.stdout == _plan("--start", "2027-03-01").stdout


def test_programs_and_calendars_can_read_it() -> None:
    told = json.loads(_plan("--format", "json").stdout)
    lines = _plan("--format", "csv", "--delimiter", "comma").stdout.splitlines()
    assert lines[0] == "day,week,tactic,title,kind,number,times,role,minutes"
    assert len(lines) > len(told["slots"]) > 50
    events = icalendar.Calendar.from_ical(_plan("--format", "ics").stdout_bytes).walk("VEVENT")
    assert len(events) == len(told["slots"]) + len(told["own_days"])


def test_a_csv_is_what_excel_of_the_country_opens() -> None:
    plain = _plan("--format", "csv", "--delimiter", "semicolon").stdout_bytes
    assert _plan("--format", "csv").stdout_bytes == b"\xef\xbb\xbf" + plain
    assert plain.startswith(b"day;week;tactic;")


def _sequences(file: Path) -> dict[str, tuple[int, object, object]]:
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    return {
        str(event["UID"]): (int(event["SEQUENCE"]), event["DTSTAMP"].dt, event["DTSTART"].dt)
        for event in events
    }


def test_a_file_that_takes_the_place_of_an_earlier_one_counts_what_moved(tmp_path: Path) -> None:
    shop, file = tmp_path / "shop.yaml", tmp_path / "plan.ics"
    text = Path(BAKERY).read_text("utf-8")
    shop.write_text(text, "utf-8")
    into = ("plan", "--business", str(shop), "--format", "ics", "--out", str(file))
    assert _run(*into).exit_code == 0
    before = _sequences(file)
    assert {count for count, *_ in before.values()} == {0}
    shop.write_text(text.replace("  closed: [mon]", "  closed: [mon, thu]"), "utf-8")
    assert _run(*into).exit_code == 1, "nothing is replaced unasked"
    assert _run(*into, "--replace").exit_code == 0
    after = _sequences(file)
    assert before.keys() <= after.keys(), "what went is called off, not dropped"
    moved = [name for name in before if before[name][2] != after[name][2]]
    assert moved
    for name in moved:
        assert after[name][0] == 1
        assert after[name][1] > before[name][1]
    content = file.read_bytes()
    assert _run(*into, "--replace").exit_code == 0
    assert file.read_bytes() == content, "nothing changed, so nothing is counted"


def test_another_file_is_no_earlier_calendar(tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    for text in ("", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "\ufeffBEGIN", "no calendar"):
        file.write_text(text, "utf-8")
        result = _plan("--format", "ics", "--out", str(file), "--replace")
        assert result.exit_code == 0
        assert "is no earlier calendar of this plan: all events are new." in result.stderr
        assert {count for count, *_ in _sequences(file).values()} == {0}


def test_an_event_leads_to_its_page_where_the_settings_name_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shop.yaml").write_bytes(Path(BAKERY).read_bytes())
    settings = "site_url: https://example.org/book\nplugins: [{thankbook: {business: shop.yaml}}]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    monkeypatch.chdir(tmp_path)

    def addresses(*options: str) -> set[str]:
        made = _run("plan", "--format", "ics", *options).stdout_bytes
        events = icalendar.Calendar.from_ical(made).walk("VEVENT")
        return {str(event["URL"]).partition("/tactics/")[0] for event in events if "URL" in event}

    assert addresses() == {"https://example.org/book"}
    assert addresses("--business", BAKERY) == set(), "another business lies elsewhere"


def test_each_role_has_its_own_file(tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    assert _plan("--format", "ics", "--out", str(file), "--each-role").exit_code == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "plan-bakers.ics",
        "plan-counter.ics",
        "plan-owner.ics",
        "plan.ics",
    ]
    everybody = _sequences(file).keys()
    roles = [_sequences(tmp_path / f"plan-{role}.ics").keys() for role in ("bakers", "counter")]
    assert all(role < everybody for role in roles)
    alone = _plan("--format", "ics", "--role", "counter").stdout_bytes
    assert alone == (tmp_path / "plan-counter.ics").read_bytes()
    lines = _plan("--format", "csv", "--role", "counter", "--delimiter", "tab").stdout.splitlines()
    assert {line.split("\t")[-2] for line in lines[1:]} <= {"counter", ""}


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--role", "counter"), "go with --format csv or ics"),
        (("--format", "ics", "--each-role"), "--each-role goes with --out FILE."),
        (("--format", "ics", "--role", "countre"), "Did you mean 'counter'?"),
        (("--format", "csv", "--delimiter", "pipe"), "'pipe' is not one of"),
    ],
)
def test_wrong_usage_is_told(options: tuple[str, ...], told: str) -> None:
    result = _plan(*options)
    assert result.exit_code == 2
    assert told in result.stderr


def test_what_cannot_be_had_is_said_and_is_no_failure(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    text = Path(BAKERY).read_text("utf-8")
    file.write_text(f"{text}\nlimits: {{items: 1}}\n", "utf-8")
    result = _run("plan", "--business", str(file))
    assert result.exit_code == 0
    assert "Left out for now: your goal: keep customers." in result.stderr
    assert "room for one more tactic" in result.stderr


def test_mistakes_are_told_without_a_traceback(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text(
        Path(BAKERY).read_text("utf-8").replace("active: 1800", "active: lots"), "utf-8"
    )
    for command in (["plan"], ["explain", "note-a-day"]):
        result = _run(*command, "--business", str(file))
        assert result.exit_code == 1
        assert ":21: customers.active" in result.output
    assert _plan("--start", "soon").exit_code == 2
    assert _plan("--format", "xml").exit_code == 2


@pytest.mark.parametrize("item", ["note-a-day", "slow-day-sale-in-their-honor", "stamp-card"])
def test_an_item_is_explained(item: str) -> None:
    result = _run("explain", item, "--business", BAKERY)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) >= 3
    told = json.loads(_run("explain", item, "--business", BAKERY, "--format", "json").stdout)
    assert told["id"] == item
    assert (": in." in result.stdout.splitlines()[0]) == told["is_in"]
    assert told["reasons"]
    # What runs is in for certain: nothing would have to change.
    assert bool(told["changes"]) == (item != "stamp-card")


def test_a_dont_is_named_with_its_line_and_what_if_not() -> None:
    told = _run("explain", "slow-day-sale-in-their-honor", "--business", BAKERY).stdout
    assert "You said: no discount days. (line " in told
    assert "Without that" in told


def test_an_unknown_item_is_a_wrong_usage_with_a_suggestion() -> None:
    result = _run("explain", "note-a-dya", "--business", BAKERY)
    assert result.exit_code == 2
    assert "Did you mean 'note-a-day'?" in result.stderr


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("04.01.2027", "Did you mean 2027-01-04 or 2027-04-01?"),
        ("04/05/2027", "Did you mean 2027-05-04 or 2027-04-05?"),
        ("soon", "Write year-month-day."),
        ("31.12.27", "Did you mean 2027-12-31?"),
    ],
)
def test_a_day_in_another_form_is_a_wrong_usage(typed, told):
    result = CliRunner().invoke(main, ["plan", "--start", typed])
    assert result.exit_code == 2
    assert f"'{typed}' is not a date. {told}" in result.stderr


@pytest.mark.parametrize("typed", ["2099-01-01", "1999-12-31", "31.12.2099", "2570-01-04"])
def test_a_day_of_a_year_that_no_description_may_name_is_told_the_years(typed):
    result = CliRunner().invoke(main, ["plan", "--start", typed])
    assert result.exit_code == 2
    assert f"'{typed}' is not within the years 2000 to 2098." in result.stderr
    assert "Did you mean" not in result.stderr


def _plan_of(tmp_path, text: str, as_format: str) -> str:
    file = tmp_path / "my.yaml"
    file.write_text(text, "utf-8")
    result = _run("plan", "--business", str(file), "--format", as_format)
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize(
    "calendar",
    [
        "start: 2027-03-22",
        "start: 2028-02-29\n  closed_dates: [29 Feb]",
        "start: 2027-01-04\n  closed: [mon, tue]",
        "start: 2027-12-24\n  closed_dates: [24 Dec..9 Jan]",
    ],
)
def test_table_json_and_calendar_tell_one_day_on_which_each_tactic_begins(
    calendar, tmp_path, tiny, altered
):
    text = altered(tiny, ("  closed: [sun, mon]", f"  {calendar}"))
    tables = _plan_of(tmp_path, text, "table").split("\n\n")
    told = [line.split()[0] for line in tables[1].splitlines()[1:]]
    tactics = json.loads(_plan_of(tmp_path, text, "json"))["tactics"]
    assert [tactic["begins"] for tactic in tactics] == told
    sheet = io.StringIO(_plan_of(tmp_path, text, "csv").lstrip("\ufeff"))
    assert min(row["day"] for row in csv.DictReader(sheet, delimiter=";")) == told[0]
    months = next(part for part in tables if part.startswith("Month ")).splitlines()[1:]
    counted = [re.split(r"\s{2,}", line)[1] for line in months]
    assert sum(int(count) for count in counted if count != "-") == len(told)


def test_a_month_that_is_none_of_the_calendar_is_told_by_its_days(tmp_path, tiny, altered):
    text = altered(tiny, ("  closed: [sun, mon]", "  start: 2027-03-22"))
    assert "22 Mar – 21 Apr 2027 " in _plan_of(tmp_path, text, "table")
    text = altered(tiny, ("  closed: [sun, mon]", "  start: 2027-03-01"))
    assert "March 2027 " in _plan_of(tmp_path, text, "table")


@pytest.mark.parametrize(
    "typed", ["Thank-you note for a referral", "thank-you  note for a referral"]
)
def test_an_item_is_explained_by_its_title(typed) -> None:
    result = _run("explain", typed, "--business", BAKERY)
    assert result.exit_code == 0
    assert result.stdout.startswith("Thank-you note for a referral")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Thank-you note for a referal", 'which is "Thank-you note for a referral"?'),
        ("xyzzy", "`thankbook plan` lists the titles, with --format json the names too."),
    ],
)
def test_a_title_that_is_not_there_is_told_the_nearest_or_where_they_are_listed(typed, told):
    result = _run("explain", typed, "--business", BAKERY)
    assert result.exit_code == 2
    assert told in result.stderr
