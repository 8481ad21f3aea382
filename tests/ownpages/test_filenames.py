"""Names that a file system cannot hold, or cannot hold apart, are told before anything is lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.ownpages.filenames import MOST_SIGNS, told_apart_by_case_alone, unfit

DEVICES = [
    "con", "PRN", "aux", "Nul", "conin$", "CONOUT$",
    *(f"com{number}" for number in "0123456789¹²³"),
    *(f"LPT{number}" for number in "0123456789¹²³"),
]  # fmt: skip


@pytest.mark.parametrize("sign", [*'<>:"|?*\\', *map(chr, range(32)), "\x7f"])
def test_signs_that_windows_has_none_of(sign: str) -> None:
    for path in (f"a{sign}b.html", f"{sign}/a.html", f"a/b{sign}"):
        assert "the sign" in unfit(path)


@pytest.mark.parametrize("name", DEVICES)
def test_devices_of_windows(name: str) -> None:
    for path in (f"{name}.html", name, f"a/{name}/b.html", f"{name}.tar.gz", f"{name} .html"):
        assert "device" in unfit(path), path
    assert unfit(f"x{name}.html") == unfit(f"{name}x.html".replace("$", "")) == ""


@pytest.mark.parametrize("path", ["a.", "a ", "b./c.html", "b /c.html", ". ", "x..."])
def test_ends_that_windows_takes_away(path: str) -> None:
    assert "end of a name" in unfit(path)


def test_a_path_is_measured_within_the_site_as_windows_counts() -> None:
    fits = "a" * 100 + "/" + "b" * (MOST_SIGNS - 101)
    assert unfit(fits) == ""
    assert f"has {MOST_SIGNS + 1} signs" in unfit(fits + "c")
    assert "signs" in unfit("x/" + "/".join(["🎉" * 40] * 3))
    assert "bytes" in unfit("ж" * 128)


@given(st.text(st.sampled_from("abz09-_ äßжé電.()'&#%+,;=@[]{}~`!^ "), min_size=1, max_size=30))
def test_whatever_is_ordinary_is_fit(name: str) -> None:
    assert unfit(f"a{name}z/{name}x.html".replace("//", "/")) in {
        "",
        "Windows takes a blank or a dot off the end of a name.",
    }


_TWINS = [
    ("Today.html", "today.html"),
    ("FAQ.html", "faq.html"),
    ("a/B.html", "a/b.html"),
    ("ÄRGER.html", "ärger.html"),
    ("ЗАПИСЬ.html", "запись.html"),
    (unicodedata.normalize("NFC", "café.html"), unicodedata.normalize("NFD", "café.html")),
    (unicodedata.normalize("NFC", "É.html"), unicodedata.normalize("NFD", "é.html")),
]


@pytest.mark.parametrize("twins", _TWINS)
def test_names_that_are_one_elsewhere(twins: tuple[str, str]) -> None:
    first, second = sorted(twins)
    assert [*told_apart_by_case_alone([first, "other.html", second])] == [(second, first)]


def test_folders_that_are_one_elsewhere() -> None:
    assert [*told_apart_by_case_alone(["Manual/a.html", "manual/b.html", "manual/c.html"])] == [
        ("manual/b.html", "Manual/")
    ]


@pytest.mark.parametrize(
    "apart", [("straße.html", "strasse.html"), ("a.html", "a-.html"), ("a/b.html", "ab.html")]
)
def test_names_that_every_system_holds_apart(apart: tuple[str, str]) -> None:
    assert [*told_apart_by_case_alone(apart)] == []
