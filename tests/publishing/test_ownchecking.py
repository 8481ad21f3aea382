"""What is wrong with own files is told at the file and the line, before a build and by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.plugin.project import make_project

from thankbook.cli import main
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.building import BuildOptions, build
from thankbook.publishing.buildproblems import build_problems
from thankbook.publishing.ownchecking import own_file_problems
from thankbook.publishing.projectsettings import checked_settings
from thankbook.publishing.verification.verifying import Expectation, verify
from thankbook.reader.edition import Edition

pytestmark = pytest.mark.slow

SETTINGS = Path("mkdocs.yml")
BROKEN = {
    "manual/links.md": (
        "---\ntitle: Links\n---\n# Links\n\n```\n[shown](gone.md)\n```\n\n[a](gone.md) and\n"
        "[b](pay.md#nowhere), [fine](pay.md#pay---and-tips), [fine](README.md)\n\n"
        "- item\n\n  [c](../manual/gone.md#x)\n\n![d](no.png) [e]\n\n[e]: other.md\n\n"
        "[f](#nothing) [fine](#links) [fine](../tactics/index.md) [fine](https://a.example/b.md)\n"
    ),
    "manual/pay.md": "# Pay\n\n## Pay - and tips\n",
    "manual/README.md": "# Manual\n",
}
PLACES = [(10, "gone.md"), (11, "pay.md#nowhere"), (15, "../manual/gone.md#x"), (17, "no.png"),
          (19, "other.md"), (21, "#nothing")]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    make_project(tmp_path, "nettle-and-comb")
    return tmp_path / "playbook"


def write(folder: Path, pages: dict[str, str]) -> None:
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def found_by_check(made: tuple[str, ...] = ()) -> list[Problem]:
    return sorted(own_file_problems(checked_settings(SETTINGS), made))


def told(problems: list[Problem]) -> list[tuple[int, str]]:
    return sorted((problem.line, problem.found.split("'")[1]) for problem in problems)


def test_check_and_build_tell_the_same_places(folder: Path) -> None:
    write(folder, BROKEN)
    options = BuildOptions(SETTINGS, Path("business/description.yaml"), Edition.STAFF)
    with pytest.raises(ProblemsFound) as caught:
        build(options, None)
    for problems in (found_by_check(), list(caught.value.problems)):
        assert {problem.file for problem in problems} == {"playbook/manual/links.md"}
        assert told(problems) == PLACES


def test_pages_that_others_fill_are_not_doubted(folder: Path) -> None:
    write(folder, {"a.md": "[x](b.md#there)\n", "b.md": "# B\n\n{{ included }}\n"})
    assert found_by_check() == []
    write(folder, {"b.md": "# B\n\n!!! note\n    ## There\n"})
    assert found_by_check() == []
    write(folder, {"b.md": "# B\n\n## Other { #there }\n"})
    assert found_by_check() == []
    write(folder, {"b.md": "# B\n"})
    assert len(found_by_check()) == 1
    toc = "markdown_extensions:\n  - toc:\n      slugify: !!python/name:a.b\n"
    SETTINGS.write_text(SETTINGS.read_text() + toc)
    assert found_by_check() == []


def test_names_are_problems_of_the_own_file(folder: Path) -> None:
    write(
        folder,
        {"Today.md": "# T\n", "FAQ.md": "# F\n", "faq.md": "# f\n", "what? now.md": "# W\n",
         "sub/con.md": "# C\n", "Assets/x.txt": "x", "left/out: y.md": "# L\n"},
    )  # fmt: skip
    SETTINGS.write_text(SETTINGS.read_text() + "exclude_docs: left/\n")
    problems = found_by_check(("today.md", "tactics/index.md", "assets/brand.css"))
    assert [problem.file for problem in problems] == [
        "playbook/Assets/x.txt",
        "playbook/Today.md",
        "playbook/faq.md",
        "playbook/sub/con.md",
        "playbook/what? now.md",
    ]
    with pytest.raises(ProblemsFound) as caught:
        build(BuildOptions(SETTINGS, Path("business/description.yaml"), Edition.STAFF), None)
    assert [problem.file for problem in caught.value.problems] == [
        "playbook/faq.md",
        "playbook/sub/con.md",
        "playbook/what? now.md",
    ]


def test_a_finished_site_with_such_names_is_not_published(tmp_path: Path) -> None:
    for name in ("index.html", "Today.html", "today.html", "aux.html"):
        (tmp_path / name).write_text("<p>x</p>")
    with pytest.raises(ProblemsFound) as caught:
        verify(tmp_path, Expectation())
    assert [problem.file for problem in caught.value.problems] == ["aux.html", "today.html"]


def test_two_files_at_one_address_are_both_named(folder: Path) -> None:
    write(folder, {"manual/index.md": "# I\n", "manual/README.md": "# R\n"})
    (problem,) = found_by_check()
    assert problem.file == "playbook/manual/README.md"
    assert "'manual/index.md'" in problem.found
    write(folder, {"today.html": "<p>x</p>"})
    problems = found_by_check(("today.md",))
    assert [problem.file for problem in problems][1] == "playbook/today.html"


MADE = ("index.md", "notes/index.md", "notes/one.md", "assets/brand.css")


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("[x](kitchen)", "Did you mean 'kitchen.md'?"),
        ("[x](nowhere)", "no such file"),
        ("[x](pay/index.md)", "Did you mean 'pay/README.md'?"),
        ("[x](notes/gone.md)", "no such file"),
        ("[x](notes/gone.png)", "no such file"),
        ("![x](assets/gone.png)", "no such file"),
        ('<img src="weg.png">', "no such file"),
        ('<p>\n<img alt="" src="weg.png">\n</p>', "no such file"),
        ('see <a href="kitchen.md">x</a>', "'kitchen.html'"),
        ('<a href="kitchen.html#no">x</a>', "'#no'"),
        ("[x](left/out.md)", "'exclude_docs'"),
        ("[x](draft.md)", "'draft_docs'"),
        ('<img src="left/a.png">', "'exclude_docs'"),
        ("[x](.hidden.md)", "begin with a dot"),
        ("[x](kitchen.md#head-custom)", "Did you mean '#custom'?"),
        ("[x](kitchen.md#letter)", "'#letter-to-you'"),
    ],
)
def test_what_publishing_would_refuse_is_told_by_check(folder: Path, link: str, words: str) -> None:
    write(
        folder,
        {"a.md": f"# A\n\n{link}\n",
         "kitchen.md": "# K\n\n## Head {#custom}\n\n## Letter to {you}\n",
         "pay/README.md": "# P\n", "left/out.md": "# L\n", "left/a.png": "x", "draft.md": "# D\n",
         ".hidden.md": "# H\n"},
    )  # fmt: skip
    SETTINGS.write_text(SETTINGS.read_text() + "exclude_docs: |\n  left/\ndraft_docs: draft.md\n"
                        if "begin" not in words else SETTINGS.read_text())  # fmt: skip
    (problem,) = found_by_check(MADE)
    assert (problem.file, problem.line) == ("playbook/a.md", 4 if "<p>" in link else 3)
    assert words in f"{problem.found} {problem.expected}"


def test_what_leads_somewhere_is_no_problem(folder: Path) -> None:
    write(
        folder,
        {"a.md": '# A\n\n[a](pay/) [b](LICENSE) [c](notes/index.md) <img src="a.png"> [d](./)\n\n'
                 '<a href="pay/index.html#p">e</a> <!-- <img src="no.png"> --> `<img src="no">`\n\n'
                 '<a href="notes/one.html">f</a> <a href="https://a.example/x.md">g</a>\n\n'
                 "[h](index.md)\n",
         "pay/README.md": "# P\n", "LICENSE": "x", "a.png": "x"},
    )  # fmt: skip
    assert found_by_check(MADE) == []
    assert found_by_check() == []


def test_what_settings_name_in_vain_is_told_at_its_line(folder: Path) -> None:
    write(folder, {"a.md": "# A\n", "own.css": ""})
    before = SETTINGS.read_text()
    more = (
        "nav:\n  - a.md\n  - Notes: notes/index.md\n  - Gone: gone.md\n  - https://a.example/b.md\n"
        "extra_css:\n  - own.css\n  - lost.css\n  - https://a.example/c.css\n"
    )
    SETTINGS.write_text(before + more)
    lines = (before + more).splitlines()
    assert [
        (problem.file, lines[problem.line - 1].split()[-1]) for problem in found_by_check(MADE)
    ] == [
        ("mkdocs.yml", "gone.md"),
        ("mkdocs.yml", "lost.css"),
    ]
    SETTINGS.write_text(before + "hooks:\n  - hooks/lost.py\n")
    with pytest.raises(ProblemsFound) as caught:
        checked_settings(SETTINGS)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == ("mkdocs.yml", len(before.splitlines()) + 2)
    assert "hooks/lost.py" in problem.found


def test_the_command_asks_for_made_pages_where_a_link_leads_to_one(folder: Path) -> None:
    write(folder, {"a.md": "[x](notes/gone.md) [y](tactics/index.md)\n"})
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert "playbook/a.md:1: link" in result.stdout
    assert "tactics/index.md" not in result.stdout


def test_the_command_tells_all_of_it_at_once(folder: Path) -> None:
    write(folder, {**BROKEN, "Today.md": "# T\n"})
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert "playbook/manual/links.md:10: link" in result.stdout
    assert "playbook/Today.md:" in result.stdout
    assert "the made today.md" in result.stdout


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("Encoding error reading file: a.md", "playbook/a.md:0", "no UTF-8"),
        ("Error reading page 'a.md': boom", "playbook/a.md:0", "boom"),
        ("Doc file 'made.md' contains a link 'x.md', but so.", "mkdocs.yml:0", "'made.md'"),
        ("Doc file 'a.md' contains an absolute link '/x', it was left as is.", "playbook/a.md:1",
         "it was left as is"),
        ("A reference to 'x.md' is included in the 'nav' configuration, which is not found.",
         "mkdocs.yml", "'x.md'"),
        ("Something that no release of MkDocs says", "mkdocs.yml:0", "Something"),
    ],
)  # fmt: skip
def test_whatever_mkdocs_says_is_told(folder: Path, text: str, place: str, words: str) -> None:
    write(folder, {"a.md": "[x](/x)\n"})
    SETTINGS.write_text(SETTINGS.read_text() + "nav:\n  - x.md\n")
    (problem,) = build_problems(SETTINGS, folder, [text], None)
    line = SETTINGS.read_text().splitlines().index("  - x.md") + 1 if "nav" in text else None
    assert f"{problem.file}:{problem.line}" == (f"mkdocs.yml:{line}" if line else place)
    assert words in problem.found
