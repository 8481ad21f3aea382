"""The schema for editors agrees with ``thankbook check`` about the form of a description."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from thankbook.business.descriptionschema import description_schema
from thankbook.business.model import Business
from thankbook.business.reference import field_reference
from thankbook.cli.main import main
from thankbook.problems import ProblemsFound
from thankbook.strictmodel import validated
from thankbook.yamlfile import parse_yaml, read_yaml
from thankbook.yamlfile.merging import merged

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).resolve().parents[2]
MISTAKES = yaml.safe_load(
    (REPOSITORY / "tests" / "validationwords" / "messages.yaml").read_text("utf-8")
)
NOT_FORM = {
    "1.0 is not version 1": "JSON knows one kind of number",
    "a number that can be read in two ways": "1.234 is a number like 1.2340",
    "a number of three decimals that can be read in two ways": "the same",
    "a day that can be two": "it depends on the country",
    "a remark that ate half of a text": "a remark is nothing to an editor",
    "a remark that ate a value": "the same",
    "commas in brackets around texts": "a list is a list",
    "two phone numbers": "digits have to be counted",
}
"""What validation refuses and no schema can."""

BY_A_RULE = {"managers_only", "unusual"}
"""Paths of fields: the schema lists them, ``check`` has a rule of its own for them."""


@pytest.fixture(scope="module")
def schema(library):
    made = description_schema(library.vocabulary, library.labels.labels)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def plain(value):
    """A value of our reader as an editor has it."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value


def read(tmp_path, text):
    file = tmp_path / "my.yaml"
    file.write_text(text, encoding="utf-8")
    return read_yaml(file)


def is_refused(document, vocabulary) -> bool:
    try:
        validated(document, Business, {"vocabulary": vocabulary})
    except ProblemsFound:
        return True
    return False


def test_every_example_fits(schema, example_text, tmp_path):
    assert list(schema.iter_errors(plain(read(tmp_path, example_text).value))) == []


@pytest.mark.parametrize("row", MISTAKES, ids=[row["mistake"] for row in MISTAKES])
def test_what_check_refuses_for_its_form_the_schema_refuses(
    row, tiny, altered, schema, vocabulary, tmp_path
):
    text = altered(tiny, (row["instead_of"], row["typed"]))
    try:
        # What YAML took away from a text before it was a value, no schema sees.
        document = replace(read(tmp_path, text), spellings={})
    except ProblemsFound:
        return  # not YAML that can be read: the editor says so by itself
    refused = not schema.is_valid(plain(document.value))
    if row["mistake"] in NOT_FORM:
        assert not refused
    else:
        assert refused == is_refused(document, vocabulary)


OTHERS = ([], {}, "x y", -1, 10**13, True)
"""Things of other types: each field is given two of them, and each is given to every sixth pair."""


def changes(value, path=()):
    """Each field of a description left out, misspelt, and given things of other types by turns."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for number, (key, inner) in enumerate(items, len(path)):
        at = (*path, key)
        if isinstance(value, dict):
            yield "left out", at, lambda parent, key: parent.pop(key)
            yield "misspelt", at, lambda parent, key: parent.update({f"{key}x": parent.pop(key)})
        for other in (OTHERS[number % 6], OTHERS[(number + 3) % 6]):
            yield (
                f"now {other!r}",
                at,
                lambda parent, key, other=other: parent.__setitem__(key, other),
            )
        if isinstance(inner, dict | list | tuple):
            yield from changes(inner, at)


def as_document(value):
    """A changed value where our reader would have put it."""
    if isinstance(value, dict):
        return {key: as_document(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return tuple(as_document(inner) for inner in value)
    return Decimal(str(value)) if isinstance(value, float) else value


@pytest.mark.parametrize("example_id", ["solsikke"], indirect=True)
def test_schema_and_check_agree_on_every_changed_field(schema, example_text, vocabulary, tmp_path):
    original = plain(read(tmp_path, example_text).value)
    text = json.dumps(original)
    disagreements = []
    for change, path, apply in changes(original):
        changed = json.loads(text)
        parent = changed
        for step in path[:-1]:
            parent = parent[step]
        apply(parent, path[-1])
        wanted = _valid(as_document(changed), vocabulary)
        if path[0] not in BY_A_RULE and schema.is_valid(changed) != wanted:
            disagreements.append((change, path, "check takes it" if wanted else "check refuses"))
    assert disagreements == []


def _valid(value, vocabulary) -> bool:
    try:
        Business.model_validate(value, context={"vocabulary": vocabulary})
    except ValueError:
        return False
    return True


def test_a_file_that_extends_others_may_leave_things_out(schema):
    part = {"extends": "base.yaml", "team": [{"id": "counter", "people": 4}]}
    assert schema.is_valid(part)
    assert not schema.is_valid({**part, "team": [{"people": 4}]})
    assert not schema.is_valid({**part, "nmae": "x"})
    assert schema.is_valid({**part, "team": [{"id": "counter", "remove": True}]})
    assert not schema.is_valid({key: part[key] for key in ("team",)})
    own_dates = [{"on": "04-12"}]  # has no id to be laid over another by, so must be whole
    assert not schema.is_valid({**part, "calendar": {"own_dates": own_dates}})
    assert not schema.is_valid({**part, "remove": True})
    assert not schema.is_valid({"extends": {"remove": True}})


def removals(value, path=()):
    """Each place of a description where ``remove: true`` could stand, and some where it cannot."""
    for key, inner in value.items():
        yield (*path, key), {"remove": True}
        yield (*path, key), {"remove": True, "name": "x"}
        if isinstance(inner, dict):
            yield from removals(inner, (*path, key))
        for entry in inner if isinstance(inner, list) else ():
            if isinstance(entry, dict) and "id" in entry:
                yield (*path, key), [{"id": entry["id"], "remove": True}]
                yield (*path, key), [{"id": entry["id"], "remove": True, "title": "x"}]
                yield from (
                    ((*path, key), [{"id": entry["id"], name: {"remove": True}}])
                    for name in entry
                    if name != "id"
                )
            elif isinstance(entry, dict):
                yield (*path, key), [{"remove": True}]


def holds_removal(value) -> bool:
    """Whether a ``remove`` is left that would be told to be no field."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    return (isinstance(value, dict) and "remove" in value) or any(map(holds_removal, inner))


@pytest.mark.parametrize("example_id", ["solsikke"], indirect=True)
def test_schema_and_check_agree_on_what_can_be_taken_away(schema, example_text, tmp_path):
    base = read(tmp_path, example_text)
    disagreements = []
    for path, removal in removals(plain(base.value)):
        part = removal
        for step in reversed(path):
            part = {step: part}
        top = parse_yaml(json.dumps(part).encode(), "top.yaml")
        taken = not holds_removal(merged(base, top).document.value)
        if schema.is_valid({"extends": "base.yaml", **part}) != taken:
            disagreements.append((path, removal, "check takes it" if taken else "check refuses"))
    assert disagreements == []


def test_fields_are_described_and_choices_explained(schema):
    fields = schema.schema["$defs"]["Business"]["properties"]
    assert all(field.get("description") for field in fields.values())
    goals = fields["goals"]["items"]
    assert len(goals["enum"]) == len(goals["enumDescriptions"])
    assert "DKK" in fields["currency"]["enum"]


def test_the_command_prints_the_schema(schema):
    run = CliRunner().invoke(main, ["schema"])
    assert run.exit_code == 0
    assert json.loads(run.stdout) == json.loads(json.dumps(schema.schema))


def test_the_reference_in_the_docs_is_of_today(vocabulary):
    """If it is not: ``python -m scripts.renew``."""
    file = REPOSITORY / "docs" / "description-reference.md"
    assert file.read_text("utf-8") == field_reference(vocabulary)


def test_a_schema_in_a_file_is_made_anew_and_nothing_else_is_written_over(tmp_path):
    file = tmp_path / "thankbook.schema.json"
    printed = CliRunner().invoke(main, ["schema"]).stdout
    assert CliRunner().invoke(main, ["schema", "--out", str(file)]).exit_code == 0
    assert file.read_text("utf-8") == printed
    file.write_text(printed.replace('"bakery"', '"baker"'), "utf-8")
    assert CliRunner().invoke(main, ["schema", "--out", str(file)]).exit_code == 0
    assert file.read_text("utf-8") == printed
    for own in ("{}", printed.replace("Thankbook", "Mine", 1)):
        file.write_text(own, "utf-8")
        assert CliRunner().invoke(main, ["schema", "--out", str(file)]).exit_code == 2
        assert file.read_text("utf-8") == own
    assert CliRunner().invoke(main, ["schema", "--out", str(tmp_path)]).exit_code == 2


def test_a_part_of_a_description_asks_for_nothing_and_allows_nothing_else(library):
    made = description_schema(library.vocabulary, library.labels.labels, part=True)
    Draft202012Validator.check_schema(made)
    part = Draft202012Validator(made)
    assert part.is_valid({})
    assert part.is_valid({"version": 1, "name": "Heron Books", "industry": "bookshop"})
    assert part.is_valid({"team": [{"id": "counter", "people": 4}]})
    assert not part.is_valid({"nmae": "x"})
    assert not part.is_valid({"industry": "lighthouse"})
    assert not part.is_valid({"team": [{"people": 4}]})


@pytest.mark.parametrize("example_id", ["solsikke"], indirect=True)
def test_schema_of_a_part_and_check_agree_on_every_changed_field(
    library, example_text, vocabulary, tmp_path
):
    """Each half of a description in two files, with each field changed in type or misspelt."""
    made = description_schema(library.vocabulary, library.labels.labels, part=True)
    schema = Draft202012Validator(made)
    whole = plain(read(tmp_path, example_text).value)
    names = list(whole)
    halves = [{name: whole[name] for name in names[place::2]} for place in (0, 1)]
    disagreements = []
    for half, other in (halves, halves[::-1]):
        assert schema.is_valid(half)
        text = json.dumps(half)
        for change, path, apply in changes(half):
            changed = json.loads(text)
            parent = changed
            for step in path[:-1]:
                parent = parent[step]
            apply(parent, path[-1])
            if path[0] in BY_A_RULE or path[-1] == "id":
                continue  # an entry with another id is another entry
            wrong = _wrong_in_a_part({**other, **changed}, vocabulary)
            if schema.is_valid(changed) == bool(wrong):
                disagreements.append((change, path, wrong))
    assert disagreements == []


def _wrong_in_a_part(value, vocabulary) -> list[tuple]:
    """Where mistakes are that no other file can mend: it gives neither ids nor rests of days."""
    try:
        Business.model_validate(as_document(value), context={"vocabulary": vocabulary})
    except ValidationError as error:
        at = [(mistake["type"], mistake["loc"]) for mistake in error.errors()]
        return [
            loc for kind, loc in at if kind != "missing" or loc[-1] == "id" or "own_dates" in loc
        ]
    return []


def test_the_command_prints_the_schema_of_a_part(tmp_path):
    run = CliRunner().invoke(main, ["schema", "--part"])
    assert json.loads(run.stdout)["$ref"] == "#/$defs/PartOfBusiness"
    file = tmp_path / "whole.json"
    assert CliRunner().invoke(main, ["schema", "--out", str(file)]).exit_code == 0
    assert CliRunner().invoke(main, ["schema", "--part", "--out", str(file)]).exit_code == 2
    wrong = CliRunner().invoke(main, ["schema", "--part", "--format", "markdown"])
    assert wrong.exit_code == 2


def test_a_merge_key_is_one_thing_in_the_editor_and_in_check(schema, example_text, tmp_path):
    """An editor merges before it looks at the schema; so do we."""
    text = example_text.replace("    - id:", "    - &first\n      id:", 1)
    text = text.replace("    - id:", "    - <<: *first\n      id:", 1)
    assert "<<: *first" in text
    value = plain(read(tmp_path, text).value)
    assert schema.is_valid(value)
    assert value["customers"]["segments"][1]["id"] != value["customers"]["segments"][0]["id"]
