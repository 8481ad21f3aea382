"""Whatever stands in a file, a check of it ends with 0 or 1, in words, and without a traceback."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from thankbook.cli import main
from thankbook.contentfolder import example_description

pytestmark = pytest.mark.slow

BAKERY = example_description("solsikke").read_text("utf-8")
LINES = BAKERY.splitlines()
PIECES = [
    *[
        "extends: my.yaml",
        "extends: [base.yaml, ..]",
        "extends: .",
        "unusual: [money]",
        "- id: owner",
    ],
    *[
        "money: {remove: true}",
        "team: [{id: owner, remove: true}]",
        "managers_only: [",
        "*a",
        "&a ",
    ],
    *[
        "{",
        "}",
        "[",
        "]",
        "'",
        '"',
        ": ",
        "- ",
        "#",
        "\t",
        "\n",
        "  ",
        "1e308",
        "-1",
        "~",
        "!!str ",
    ],
]
A_LINE = st.sampled_from([*LINES, *PIECES])
LIKE_A_DESCRIPTION = st.lists(A_LINE, max_size=30).map("\n".join)
ALTERED = st.tuples(st.integers(0, len(LINES)), st.integers(0, 6), LIKE_A_DESCRIPTION).map(
    lambda cut: "\n".join([*LINES[: cut[0]], cut[2], *LINES[cut[0] + cut[1] :]])
)
TEXTS = st.one_of(LIKE_A_DESCRIPTION, ALTERED, st.text(max_size=300))
BYTES = st.one_of(TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary())
WHATEVER = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(*arguments: str) -> str:
    """What is said; a traceback, or another end than 0 or 1, is a failure."""
    result = CliRunner().invoke(main, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in (0, 1)
    assert (result.exit_code == 1) == bool(result.stdout)
    return result.stdout


@WHATEVER
@given(BYTES)
@example(b"")
@example(codecs.BOM_UTF8 + BAKERY.encode())
@example(BAKERY.encode("utf-16"))
@example(BAKERY.replace("\n", "\r\n").encode())
@example(BAKERY.encode() + b"\0")
def test_any_file(folder, data):
    (folder / "my.yaml").write_bytes(data)
    checked("--strict", "my.yaml")


@WHATEVER
@given(BYTES, BYTES)
@example(b"extends: base.yaml", BAKERY.encode("utf-16"))
@example(b"extends: base.yaml", b"\0")
@example(b"extends: base.yaml", b"- a")
def test_any_base_under_any_file(folder, base, location):
    (folder / "base.yaml").write_bytes(base)
    (folder / "my.yaml").write_bytes(b"extends: base.yaml\n" + location)
    checked("--strict", "my.yaml")
    checked("--strict", ".")


def nested(levels: int) -> str:
    return "[" * levels + "]" * levels


HUGE = {
    "10 MB": ("a: 1\n" * 2_000_000, "larger than 128 KiB"),
    "10,000 levels": (f"a: {nested(10_000)}\n", "40 levels"),
    "10,000 levels of groups": ("a: {" * 10_000, "40 levels"),
    "a bomb": (
        "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 12)),
        "values are repeated",
    ),
    "unknown fields": ("".join(f"k{n}: 1\n" for n in range(9_000)), "more mistakes are not told"),
    "one field again and again": ("a: 1\n" * 20_000, "The rest of this file is not read"),
    "unknown words": (
        f"{BAKERY}\nchannels: [{'a, ' * 30_000}b]".replace("\nchannels: [in", "\nx: [in"),
        "told",
    ),
    "bases": (f"extends: [{'a, ' * 30_000}b]\n", "longer than 100 files"),
    "a late mistake": ("a: [" + "b, " * 40_000 + 'x: "\n', "closed"),
}


@pytest.mark.parametrize("name", HUGE)
@pytest.mark.parametrize("extends", [False, True], ids=["itself", "base"])
def test_a_huge_file(folder, name, extends):
    text, told = HUGE[name]
    (folder / "my.yaml").write_text(text)
    (folder / "location.yaml").write_text("extends: my.yaml\n")
    said = checked("location.yaml" if extends else "my.yaml")
    assert told in said
    assert len(said) < 60_000
