"""The files of a new business name each other, and an editor gets a schema."""

from __future__ import annotations

import json

import yaml
from jsonschema import Draft202012Validator

from thankbook.contentfolder import content_folder
from thankbook.founding.projectfiles import (
    DESCRIPTION_FILE,
    OWN_PAGE,
    own_page_text,
    project_files,
    schema_text,
)


def test_settings_name_the_description_and_the_folder_of_the_page() -> None:
    files = project_files("name: X\n", "{}\n", "# Ours\n")
    settings = yaml.safe_load(files["mkdocs.yml"])
    (options,) = [entry["thankbook"] for entry in settings["plugins"] if isinstance(entry, dict)]
    assert options == {"business": DESCRIPTION_FILE, "edition": "staff"}
    assert OWN_PAGE.startswith(f"{settings['docs_dir']}/")
    assert files[DESCRIPTION_FILE] == b"name: X\n"
    assert files[OWN_PAGE] == b"# Ours\n"
    assert b"/site/" in files[".gitignore"]


def test_the_schema_is_json_and_that_of_a_part_asks_for_less(library) -> None:
    whole, part = (
        json.loads(schema_text(library.vocabulary, library.labels, part=is_part))
        for is_part in (False, True)
    )
    assert whole != part
    lacking = {"version": 1}
    assert [*Draft202012Validator(whole).iter_errors(lacking)]
    assert not [*Draft202012Validator(part).iter_errors(lacking)]


def test_the_first_page_has_a_title() -> None:
    assert own_page_text(content_folder(), "en").startswith("# ")
