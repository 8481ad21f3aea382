"""``thankbook new``: every way to answer, every mistake told, nothing left behind."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.conftest import EXAMPLE_IDS
from tests.plugin.project import ENVIRONMENT, build

from thankbook.business.checking import checked
from thankbook.business.description import read_description
from thankbook.cli import main
from thankbook.cli.surroundings import country_here

ANSWERS = """\
name: Blackbird Books
industry: bookshop
country: IE
people: 3
customers: 900
average_order: 24.50
"""
WRITTEN = [
    ".gitignore",
    "business.yaml",
    "mkdocs.yml",
    "playbook/our-own-words.md",
    "thankbook.schema.json",
]
TYPED = [
    "Blackbird Books",
    "bookshp",
    "bookshop",
    "Ireland",
    "",
    "",
    "many",
    "3",
    "900",
    "24.50",
    "",
    "in_person, fax",
    "in_person, Email",
    "?",
    "pos",
    "Saoirse Flynn",
    "saoirse@blackbird.example",
    "refer, retain",
]
"""What somebody types at a plain prompt, three mistakes and a question included."""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "da_DK.UTF-8")


def _run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["new", *arguments], input=typed)


def _files(folder: str = "shop") -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file()
    )


def _description(folder: str = "shop"):
    return yaml.safe_load((Path(folder) / "business.yaml").read_text("utf-8"))


def test_yes_takes_what_is_usual_and_ends_with_the_next_command(vocabulary) -> None:
    result = _run("my-corner shop", "--yes")
    assert result.exit_code == 0, result.output
    assert _files("my-corner shop") == WRITTEN
    assert result.stdout.splitlines()[0] == "my-corner shop/business.yaml"
    assert result.stderr.endswith('Now see it:\n  cd "my-corner shop"\n  mkdocs serve\n')
    assert "25 lines of business.yaml end in '# a guess'." in result.stderr
    assert checked([Path("my-corner shop")], vocabulary).problems == ()
    said = _description("my-corner shop")
    assert (said["name"], said["country"], said["currency"]) == ("My Corner Shop", "DK", "DKK")


def test_the_same_answers_give_the_same_bytes() -> None:
    Path("answers.yaml").write_text(ANSWERS)
    for folder in ("one", "two"):
        assert _run(folder, "--answers", "answers.yaml").exit_code == 0
    for name in WRITTEN:
        assert Path("one", name).read_bytes() == Path("two", name).read_bytes()
        assert b"\r" not in Path("one", name).read_bytes()


def test_the_folder_of_the_schema_is_where_the_first_line_says() -> None:
    assert _run("shop", "--yes").exit_code == 0
    first = Path("shop/business.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=thankbook.schema.json"
    made = CliRunner().invoke(main, ["schema"]).stdout
    assert Path("shop/thankbook.schema.json").read_text("utf-8") == made


def test_plain_questions_take_labels_tell_mistakes_and_go_on(vocabulary) -> None:
    result = _run("shop", typed="\n".join(TYPED) + "\n")
    assert result.exit_code == 0, result.output
    assert "'bookshp' is not one of the industries. Did you mean 'bookshop'?" in result.stderr
    assert "'many' is not a whole number." in result.stderr
    left = "Left out until you know them: money.gross_margin, money.yearly_retention."
    assert left in result.stderr
    assert "'fax' is not one of the channels." in result.stderr
    assert "  loyalty_app: loyalty app\n" in result.stderr
    business = read_description(Path("shop/business.yaml"), vocabulary).business
    assert business.industry == "bookshop"
    assert business.country == "IE"
    assert business.channels == ("in_person", "email")
    assert business.goals == ("refer", "retain")
    assert business.policies.complaint_contact.email == "saoirse@blackbird.example"
    assert business.money.yearly_retention is None
    assert _description()["model"] == "consumer"
    assert sum(role.people for role in business.team) == 3


@pytest.mark.parametrize("lines", range(0, len(TYPED), 3))
def test_an_interrupted_interview_leaves_nothing_behind(lines: int) -> None:
    result = _run("shop", typed="".join(f"{line}\n" for line in TYPED[:lines]))
    assert result.exit_code == 1
    assert result.stderr.endswith("Aborted!\n")
    assert not Path("shop").exists()


def test_answers_come_from_a_file_and_the_rest_is_usual(vocabulary) -> None:
    Path("answers.yaml").write_text(ANSWERS)
    result = _run("shop", "--answers", "answers.yaml")
    assert result.exit_code == 0, result.output
    description = read_description(Path("shop/business.yaml"), vocabulary)
    assert description.warnings == ()
    assert description.business.name == "Blackbird Books"
    assert description.business.customers.active == 900


def test_mistakes_in_answers_are_told_with_file_and_line_all_at_once() -> None:
    Path("answers.yaml").write_text(
        "industry: bakry\nnmae: X\ncustomers: lots\ngross_margin: 62\ncountry:\nshoesize: 44\n"
    )
    result = _run("shop", "--answers", "answers.yaml")
    assert result.exit_code == 1
    assert result.stdout == (
        "answers.yaml:1: industry\n"
        "  'bakry' is not one of the industries. Did you mean 'bakery'?\n"
        "answers.yaml:2: nmae\n"
        "  There is no field 'nmae' here. Did you mean 'name'?\n"
        "answers.yaml:3: customers\n"
        "  'lots' is not a whole number. Expected a whole number of customers who bought in the "
        "last twelve months, for example 1800.\n"
        "answers.yaml:4: gross_margin\n"
        "  62 looks like a percentage. Did you mean 0.62? Expected the share of sales left after "
        "the cost of the goods, for example 0.61.\n"
        "answers.yaml:5: country\n"
        "  Nothing is written here. Expected the two-letter code of a country, for example DK.\n"
        "answers.yaml:6: shoesize\n"
        "  There is no field 'shoesize' here. The fields are: "
        "name, industry, country, languages, currency, model, voice, promise, people, customers, "
        "average_order, gross_margin, yearly_retention, budget, channels, tools, contact, "
        "contact_phone, contact_email, answer_within_hours, goals.\n"
    )
    assert not Path("shop").exists()


def test_what_only_the_whole_description_shows_is_told_at_the_answer() -> None:
    Path("answers.yaml").write_text(f"{ANSWERS}goals:\n  - retain\n  - retain\n")
    result = _run("shop", "--answers", "answers.yaml")
    assert result.stdout == (
        "answers.yaml:7: goals\n  'retain' stands in this list twice. Take one of them out.\n"
    )
    assert not Path("shop").exists()


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("people: 3\n", "This field is missing. Expected the name on the door"),
        (
            "name: X\nindustry: cafe\ncountry: KE\n",
            "answers.yaml: budget\n  This answer is missing",
        ),
        (
            "name: X\nindustry: cafe\ncountry: AQ\n",
            "answers.yaml: currency\n  This answer is missi",
        ),
        ("- a\n", "is not a group of fields"),
        ("name: [\n", "answers.yaml:"),
        ("", "This field is missing"),
    ],
)
def test_what_is_missing_is_told(answers: str, told: str) -> None:
    Path("answers.yaml").write_text(answers)
    result = _run("shop", "--answers", "answers.yaml")
    assert result.exit_code == 1
    assert told in result.stdout
    assert "Traceback" not in result.output
    assert not Path("shop").exists()


def test_with_yes_a_file_may_say_just_some_answers() -> None:
    Path("answers.yaml").write_text("industry: theater\n")
    assert _run("shop", "--answers", "answers.yaml", "--yes").exit_code == 0
    assert _description()["industry"] == "theater"


def test_a_file_of_answers_that_is_not_there() -> None:
    result = _run("shop", "--answers", "nowhere.yaml")
    assert result.exit_code == 1
    assert result.stdout.startswith("nowhere.yaml:\n  There is no such file.")


@pytest.mark.parametrize("example_id", EXAMPLE_IDS)
def test_every_example_may_be_the_start(example_id: str, vocabulary) -> None:
    assert _run("shop", "--from", example_id, "--yes").exit_code == 0
    assert checked([Path("shop/business.yaml")], vocabulary).problems == ()
    text = Path("shop/business.yaml").read_text("utf-8")
    assert text.count("\nname: Shop\n") == 1
    assert f"# Shop: begun from the example '{example_id}'." in text


def test_an_example_asks_for_the_name_alone() -> None:
    assert _run("shop", "--from", "solsikke", typed="Rugbrød: & Søn\n").exit_code == 0
    assert _description()["name"] == "Rugbrød: & Søn"


def test_wrong_usage() -> None:
    unknown = _run("shop", "--from", "solsikk")
    assert unknown.exit_code == 2
    assert "There is no example 'solsikk'. Did you mean 'solsikke'?" in unknown.stderr
    both = _run("shop", "--from", "solsikke", "--answers", "x.yaml")
    assert both.exit_code == 2
    assert not Path("shop").exists()


def test_nothing_is_written_over_and_it_stops_before_asking() -> None:
    Path("shop/playbook").mkdir(parents=True)
    Path("shop/mkdocs.yml").write_text("mine")
    Path("shop/playbook/our-own-words.md").write_text("mine")
    result = _run("shop")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.startswith("shop")] == [
        "shop/mkdocs.yml:",
        "shop/playbook/our-own-words.md:",
    ]
    assert "What is the business called?" not in result.output
    assert _files() == ["mkdocs.yml", "playbook/our-own-words.md"]


def test_the_current_folder_may_be_the_place() -> None:
    Path(".venv").mkdir()
    result = _run(".", "--yes")
    assert result.exit_code == 0
    assert result.stderr.endswith("Now see it:\n  mkdocs serve\n")
    assert Path("business.yaml").is_file()


def test_what_is_unlikely_is_asked_about_and_written_all_the_same() -> None:
    Path("answers.yaml").write_text(ANSWERS.replace("24.50", "2450"))
    result = _run("shop", "--answers", "answers.yaml")
    assert result.exit_code == 0
    assert "warning: money.average_order" in result.stderr
    assert "Did you mean 24.5 EUR?" in result.stderr


def test_what_is_written_builds_strictly() -> None:
    """The tutorial builds another trade, and serves it."""
    Path("answers.yaml").write_text("industry: tattoo-studio\npeople: 1\n")
    assert _run("shop", "--answers", "answers.yaml", "--yes").exit_code == 0
    built = build(Path("shop"), "--strict")
    assert built.returncode == 0, built.stderr
    own = Path("shop/site/our-own-words.html").read_text("utf-8")
    assert "I do not know that yet." in own


@pytest.mark.parametrize(
    ("setting", "country"),
    [
        ("de_CH.UTF-8", "CH"),
        ("en_GB", "GB"),
        ("sr_RS@latin", "RS"),
        ("German_Switzerland.1252", "CH"),
    ],
)
def test_the_country_is_where_the_computer_is_set_to(setting, country, monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", setting)
    assert country_here() == country


def test_a_computer_that_is_set_to_nowhere(monkeypatch) -> None:
    for name in ("LC_ALL", "LC_MONETARY", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert country_here() is None


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a pseudo-terminal")
def test_in_a_terminal_questions_are_drawn_and_ctrl_c_leaves_nothing() -> None:
    import pexpect

    environment = {**ENVIRONMENT, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "thankbook", "new", "shop"]
    terminal = pexpect.spawn(
        command[0], command[1:], env=environment, encoding="utf-8", timeout=60, dimensions=(40, 120)
    )
    terminal.expect("What is the business called")
    terminal.send("\r")
    terminal.expect("Which trade")
    terminal.send("hairdr\r")
    terminal.expect("In which country")
    terminal.sendcontrol("c")
    terminal.expect("Aborted!")
    terminal.wait()
    assert terminal.exitstatus == 1
    assert not Path("shop").exists()
    assert [*Path().iterdir()] == []
