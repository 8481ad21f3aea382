"""``mkdocs build``: strict, overridable, reproducible, and honest about mistakes."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from tests.plugin.project import build, build_anew, make_project

pytestmark = pytest.mark.slow


def _digests(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file() and file.name not in {"sitemap.xml", "sitemap.xml.gz"}
    }


@pytest.mark.parametrize("business", ["fjordlys"])
def test_other_examples_build_without_a_warning(business: str, tmp_path: Path) -> None:
    make_project(tmp_path, business, whole=True)
    built = build(tmp_path, "--strict")
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr


def test_two_builds_from_nothing_give_the_same_site_without_a_warning(tmp_path: Path) -> None:
    sites = []
    for place in ("here", "elsewhere"):
        make_project(tmp_path / place)
        built = build_anew(tmp_path / place, "--strict")
        assert built.returncode == 0, built.stderr
        assert "WARNING" not in built.stderr
        sites.append(_digests(tmp_path / place / "site"))
    assert sites[0] == sites[1]
    assert len(sites[0]) > 40


def test_a_mistake_ends_the_build_with_its_line_and_without_a_traceback(tmp_path: Path) -> None:
    description = make_project(tmp_path)
    text = description.read_text().replace("goals: [retain", "goals: [retane")
    description.write_text(text)
    line = text[: text.index("[retane")].count("\n") + 1
    built = build_anew(tmp_path)
    assert built.returncode == 1
    assert f"business/description.yaml:{line}: goals[0]" in built.stderr
    assert "Did you mean 'retain'?" in built.stderr
    assert "Traceback" not in built.stderr
    assert not (tmp_path / "site" / "index.html").exists()


def test_a_missing_description_is_named(tmp_path: Path) -> None:
    make_project(tmp_path).unlink()
    built = build(tmp_path)
    assert built.returncode == 1
    assert "business/description.yaml" in built.stderr
    assert "Traceback" not in built.stderr


@pytest.mark.usefixtures("builds_keep")
def test_a_missing_logo_is_named_and_a_present_one_is_used(tmp_path: Path) -> None:
    description = make_project(tmp_path)
    description.write_text(
        description.read_text().replace("brand:\n", "brand:\n  logo: assets/logo.svg\n")
    )
    built = build(tmp_path)
    assert built.returncode == 1
    assert "brand.logo" in built.stderr
    (tmp_path / "playbook" / "assets").mkdir()
    (tmp_path / "playbook" / "assets" / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    )
    assert build(tmp_path).returncode == 0
    assert 'src="assets/logo.svg"' in (tmp_path / "site" / "index.html").read_text()


@pytest.mark.usefixtures("builds_keep")
def test_a_page_of_the_same_name_replaces_the_made_one_and_the_log_says_so(tmp_path: Path) -> None:
    make_project(tmp_path)
    own = tmp_path / "playbook" / "loyalty" / "stamp-card.md"
    own.parent.mkdir()
    own.write_text("# Our own way with cards\n\nWe write them on Sundays.\n")
    built = build(tmp_path, "--strict")
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "site" / "loyalty" / "stamp-card.html").read_text()
    assert "We write them on Sundays." in page
    assert "tb-facts" not in page
    assert "'loyalty/stamp-card.md' is the page in" in built.stderr


@pytest.mark.usefixtures("builds_keep")
def test_a_page_of_ones_own_is_in_the_navigation(tmp_path: Path) -> None:
    make_project(tmp_path, "nettle-and-comb")
    (tmp_path / "playbook" / "our-oven.md").write_text("# Our oven\n\nIt is old.\n")
    built = build(tmp_path, "--strict")
    assert built.returncode == 0, built.stderr
    assert 'href="our-oven.html"' in (tmp_path / "site" / "index.html").read_text()


@pytest.mark.usefixtures("builds_keep")
def test_edit_links_lead_to_the_yaml_and_staff_not_to_the_description(tmp_path: Path) -> None:
    more = "repo_url: https://git.example/shop\nedit_uri: edit/main/playbook/\n"
    link = "https://git.example/shop/edit/main/business/description.yaml"
    for edition, line in (("staff", ""), ("manager", "      edition: manager\n")):
        make_project(tmp_path / edition, more=f"{line}{more}")
        built = build(tmp_path / edition, "--strict")
        assert built.returncode == 0, built.stderr
    assert link in (tmp_path / "manager" / "site" / "index.html").read_text()
    staff = tmp_path / "staff" / "site"
    assert not [file for file in staff.rglob("*.html") if link in file.read_text()]


@pytest.mark.usefixtures("builds_keep")
def test_the_edition_decides_what_is_shown(tmp_path: Path) -> None:
    make_project(tmp_path / "staff")
    make_project(tmp_path / "manager", more="      edition: manager\n")
    for edition in ("staff", "manager"):
        assert build(tmp_path / edition).returncode == 0
    why = {
        edition: (tmp_path / edition / "site" / "why.html").read_text()
        for edition in ("staff", "manager")
    }
    assert "DKK\u00a018,000" in why["manager"]
    assert "DKK\u00a018,000" not in why["staff"]


def test_an_unknown_option_is_a_wrong_usage_without_a_traceback(tmp_path: Path) -> None:
    make_project(tmp_path, more="      edition: boss\n")
    built = build(tmp_path)
    assert built.returncode == 1
    assert "edition" in built.stderr
    assert "Traceback" not in built.stderr


@pytest.mark.usefixtures("builds_keep")
def test_what_is_unlikely_is_a_warning_and_ends_only_a_strict_build(tmp_path: Path) -> None:
    description = make_project(tmp_path)
    description.write_text(description.read_text().replace("order: 74.00", "order: 7400"))
    strict = build(tmp_path, "--strict")
    assert strict.returncode == 1
    assert "description.yaml:48: warning: money.average_order" in strict.stderr
    assert build(tmp_path).returncode == 0


@pytest.mark.usefixtures("builds_keep")
def test_the_first_build_may_name_a_site_that_is_to_come_and_no_other_folder(
    tmp_path: Path,
) -> None:
    make_project(tmp_path, more="      since: live\n")
    first = build(tmp_path, "--strict")
    assert first.returncode == 0, first.stderr
    assert "There is no 'live' yet, so no page tells what is new since then." in first.stderr
    (tmp_path / "live").mkdir()
    second = build(tmp_path, "--strict")
    assert second.returncode == 1
    assert "live: since\n  This folder holds no site that Thankbook built." in second.stderr
    assert "Traceback" not in second.stderr


def test_the_plugin_imports_neither_a_server_nor_what_makes_a_site() -> None:
    asked = (
        "import sys, thankbook.plugin.mkdocsplugin\n"
        "heavy = ('mkdocs.livereload', 'numpy', 'pydantic', 'highspy', 'holidays')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout
    assert told.strip() == "[]"
