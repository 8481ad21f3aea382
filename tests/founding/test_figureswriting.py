"""Figures into a description: nothing but the values changes, and nothing is ever lost."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from tests.sales.test_salesfigures import export

from thankbook.cli import main
from thankbook.yamlfile import parse_yaml
from thankbook.yamlfile.editing import EditRefusedError, changed_text

pytestmark = pytest.mark.slow

NEW = "sales.csv, 2025-01-01 to 2025-12-31"
_EXAMPLE = "  # How many come again.\n  #yearly_retention: 0.6\n"
RETENTION = "money.yearly_retention"


def write(folder: Path, description: bytes) -> tuple[Result, bytes]:
    file, sales = folder / "my.yaml", folder / "sales.csv"
    file.write_bytes(description)
    sales.write_text(export(), encoding="utf-8")
    result = CliRunner().invoke(main, ["figures", str(sales), "--business", str(file), "--write"])
    assert sorted(path.name for path in folder.iterdir()) == ["my.yaml", "sales.csv"]
    return result, file.read_bytes()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_only_the_values_change(tmp_path: Path, tiny: str, mark: bytes, line_end: bytes) -> None:
    text = tiny.replace("  active: 200", "  active:   200   # of the till").replace(
        "Warm", "W\u00e4rm"
    )
    result, after = write(tmp_path, mark + text.encode().replace(b"\n", line_end))
    assert result.exit_code == 0, result.output
    origin = f"# {NEW}"
    expected = (
        text.replace("active:   200   #", f"active:   5   # {NEW}; before 200:")
        .replace("customers:\n", f"customers:\n  top_fifth_share_of_sales: 0.78 {origin}\n")
        .replace("yearly_retention: 0.8", "yearly_retention: 0.50")
        .replace(
            "money:\n",
            f"money:\n  average_order: 186.43 {origin}\n"
            f"  orders_per_customer_per_year: 1.2 {origin}\n",
        )
    )
    assert after == mark + expected.encode().replace(b"\n", line_end)
    assert {"-  yearly_retention: 0.8", "+  yearly_retention: 0.50"} <= {*result.stdout.split("\n")}


def test_writing_twice_changes_nothing_more(tmp_path: Path, tiny: str) -> None:
    _, once = write(tmp_path, tiny.encode())
    result, twice = write(tmp_path, once)
    assert result.exit_code == 0
    assert twice == once


def test_a_guess_that_was_right_is_a_guess_no_more(tmp_path: Path, tiny: str) -> None:
    result, after = write(
        tmp_path, tiny.replace("  active: 200", "  active: 5 # a guess\n  #b: 1").encode()
    )
    assert result.exit_code == 0, result.output
    assert f"  active: 5 # {NEW}\n  #b: 1\n" in after.decode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("yearly_retention: 0.8", "yearly_retention: &r 0.8"), "marked '&r'"),
        (("version: 1", "version: 2"), "version"),
        (("active: 200", "active: [200"), "my.yaml"),
    ],
)
def test_what_cannot_be_written_changes_nothing(tmp_path: Path, tiny: str, change, told) -> None:
    before = tiny.replace(*change).encode()
    result, after = write(tmp_path, before)
    assert result.exit_code == 1
    assert told in result.output
    assert after == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("money: {gross_margin: 0.6}\n", "money: {yearly_retention: 0.7, gross_margin: 0.6}\n"),
        ("money: {}", "money: {yearly_retention: 0.7}"),
        ("money: {yearly_retention: 0.1, a: 2}", "money: {yearly_retention: 0.7, a: 2}"),
        ("money:\n# none\nteam: 1\n", "money:\n  yearly_retention: 0.7\n# none\nteam: 1\n"),
        ("money:\n  yearly_retention: # ?\n", "money:\n  yearly_retention: 0.7 # ?\n"),
        ("a: 1", "a: 1\n\nmoney:\n  yearly_retention: 0.7\n"),
        ("money:\n  # why\n  a: 2\n", "money:\n  yearly_retention: 0.7\n  # why\n  a: 2\n"),
        ("money:\n  yearly_retention: '0.1'\n", "money:\n  yearly_retention: 0.7\n"),
        ('"money":\r\n    a: 2\r\n', '"money":\r\n    yearly_retention: 0.7\r\n    a: 2\r\n'),
    ],
)
def test_every_style_keeps_its_style(before: str, after: str) -> None:
    assert changed_text(before, {RETENTION: "0.7"}) == after


@pytest.mark.parametrize(
    "text",
    ["a: &m {b: 1}\nmoney: *m\n", "money: [1]\n", "{a: 1}\n",
     "money:\n  yearly_retention: |\n    x\n",
     "a: 1\n...\n", "money: &m\n  a: 1\n", "- 1\n", ""],
)  # fmt: skip
def test_what_would_change_more_is_refused(text: str) -> None:
    with pytest.raises(EditRefusedError):
        changed_text(text, {RETENTION: "0.7"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # A remark was about the old value; what came before stays, what we wrote does not pile up.
        (
            "  yearly_retention: 0.1 # a guess",
            f"  yearly_retention: 0.7 # {NEW}; before 0.1: a guess",
        ),
        (
            "  yearly_retention: 0.3 # old.csv, 2023-01-01 to 2023-12-31; before 0.1: a guess",
            f"  yearly_retention: 0.7 # {NEW}; before 0.1: a guess",
        ),
        (
            "  yearly_retention: 0.3 # old.csv, 2023-01-01 to 2023-12-31",
            f"  yearly_retention: 0.7 # {NEW}",
        ),
        ("  yearly_retention: 0.3", "  yearly_retention: 0.7"),
        # A remark that goes on below belongs to the line above it.
        (f"{_EXAMPLE}  a: 2", f"{_EXAMPLE}  yearly_retention: 0.7 # {NEW}\n  a: 2"),
    ],
)
def test_a_remark_stays_with_what_it_is_about(before: str, after: str) -> None:
    around = "money:\n{}\nlast: 1\n"
    assert changed_text(around.format(before), {RETENTION: "0.7"}, NEW) == around.format(after)


def test_a_new_line_does_not_divide_a_group_from_its_remark() -> None:
    before = "money:   # all of it\n         # guessed\n  # of b\n  b: 1\n"
    after = (
        "money:   # all of it\n         # guessed\n"
        f"  yearly_retention: 0.7 # {NEW}\n  # of b\n  b: 1\n"
    )
    assert changed_text(before, {RETENTION: "0.7"}, NEW) == after


_NAMES = st.sampled_from(["a", "b", "average_order", "yearly_retention", "c"])
_REMARKS = st.sampled_from(["", " # kept", "   #\u00e9 x: y"])


@given(
    names=st.lists(_NAMES, unique=True, min_size=1, max_size=5),
    remark=_REMARKS,
    indent=st.integers(1, 6),
    line_end=st.sampled_from(["\n", "\r\n"]),
    above=st.booleans(),
    value=st.decimals(0, 1, places=2),
)
def test_all_but_the_value_is_kept(names, remark, indent, line_end, above, value) -> None:
    lines = ["x: 'q' # first", f"money:{remark}"]
    for name in names:
        lines += ["  # about the next"] * above + [f"{' ' * indent}{name}: 0.25{remark}"]
    text = line_end.join([*lines, "last: [1, 2]", ""])
    typed = f"{value:f}"
    after = changed_text(text, {RETENTION: typed})
    read = parse_yaml(after.encode(), "x").value
    assert read["money"]["yearly_retention"] == Decimal(typed)
    old, new = text.split(line_end), after.split(line_end)
    if "yearly_retention" in names:
        assert [line for line in old if "yearly" not in line] == [
            line for line in new if "yearly" not in line
        ]
        assert f"yearly_retention: {typed}{remark}" in after
    else:
        new.remove(f"{' ' * indent}yearly_retention: {typed}")
        assert new == old
