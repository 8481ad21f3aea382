"""``thankbook pilot``: a table in, what follows out; whatever is unclear is asked."""

from __future__ import annotations

import json

import numpy as np
import pytest
from click.testing import CliRunner

from thankbook.cli import main


def run(*arguments: str):
    return CliRunner().invoke(main, ["pilot", *arguments])


@pytest.fixture
def table(tmp_path):
    """A pilot of 1,000 customers with a fifth more orders, as a file; some words changed."""

    def written(header="group,orders_before,orders_after", groups=("with", "without"), sign=","):
        random = np.random.default_rng(1)
        rates = random.gamma(1.2, 5, 1_000)
        lines = [header.replace(",", sign)]
        for number, rate in enumerate(rates):
            extra = 1.2 if number % 2 == 0 else 1.0
            before, after = random.poisson(rate), random.poisson(rate * extra)
            lines.append(sign.join((groups[number % 2], str(before), str(after))))
        file = tmp_path / "results.csv"
        file.write_text("\n".join(lines) + "\n", "utf-8")
        return str(file)

    return written


def test_what_follows_comes_first(table):
    result = run(table(), "--useful", "5")
    assert result.exit_code == 0
    assert result.output.startswith("Launch.")
    for told in ("500 customers with the program", "It pays from +5.0% on", "lots gave them"):
        assert told in result.output


def test_json_holds_every_figure(table):
    content = json.loads(run(table(), "--useful", "5", "--format", "json").output)
    orders = content["measures"]["orders"]
    assert orders["ruling"] == "launch"
    assert orders["decides"] == "adjusted"
    assert orders["useful"] == 0.05
    assert orders["effects"][0]["share_low"] > 0
    assert "money" not in content["measures"]


@pytest.mark.parametrize("sign", [";", "\t"])
def test_any_separating_sign_will_do(sign, table):
    assert run(table(sign=sign)).exit_code == 0


@pytest.mark.parametrize(
    ("groups", "options", "told"),
    [
        (("test", "control"), (), "Launch."),
        (("1", "0"), (), "Launch."),
        (("red", "blue"), (), "It is not clear whether 'red' or 'blue' had the program."),
        (("red", "blue"), ("--with", "Red"), "Launch."),
        (("red", "blue"), ("--with", "green"), "No customer is in a group 'green'."),
    ],
)
def test_which_group_had_it_is_known_or_asked(groups, options, told, table):
    result = run(table(groups=groups), *options)
    assert told in result.output
    assert (result.exit_code == 0) == told.startswith("Launch")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("group,orders_after\n" + "with,1\nwithout,2\n" * 4, "A group holds 4 customers."),
        ("group,orders_after\n" + "with,1\nwithout,\n" * 12, "This cell is empty."),
        ("group,orders_after\n" + "with,1\nwithout,many\n" * 12, "'many' is no number."),
        ("group,orders_after\n" + "with,1.200\nwithout,3\n" * 12, "may be thousands or decimals"),
        ("who,orders_after\nwith,1\n", "There is no column 'group'."),
        ("group,orders_before\nwith,1\n", "There is no column 'orders_after'."),
        ("group,orders_after\nwith,1\nwithout,1\nlate,1\n", "holds 3 groups."),
        ("group,orders_after\n", "There is no row below the header."),
    ],
)
def test_what_a_table_lacks_is_told(lines, told, tmp_path):
    file = tmp_path / "results.csv"
    file.write_text(lines, "utf-8")
    result = run(str(file))
    assert result.exit_code == 1
    assert told in result.output
    assert "Traceback" not in result.output


def test_a_column_by_another_name_is_named(table):
    file = table(header="lot,vorher,nachher")
    assert run(file).exit_code == 1
    named = ("--column", "orders_after=nachher", "--column", "orders_before=vorher")
    assert run(file, *named).output.startswith("Launch.")


def test_useful_and_program_exclude_each_other(table):
    assert run(table(), "--useful", "3", "--program", "points").exit_code == 2
