"""The description of an example business as the start of another one."""

from __future__ import annotations

from thankbook.contentfolder import content_folder, example_description
from thankbook.founding.describing import SCHEMA_LINE
from thankbook.founding.yamllines import remark, typed
from thankbook.yamlfile import parse_yaml


def example_ids() -> tuple[str, ...]:
    """The ids of the example businesses."""
    return tuple(sorted(file.stem for file in (content_folder() / "businesses").glob("*.yaml")))


def borrowed_text(example_id: str, name: str) -> str:
    """An example under another name, with a head that says whose figures these are."""
    text = example_description(example_id).read_text(encoding="utf-8")
    lines = text.splitlines()
    named = parse_yaml(text.encode(), example_id).place_of(("name",)).line - 1
    lines[named] = f"name: {typed(name)}"
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    head = f"{' '.join(name.split())}: begun from the example '{example_id}'."
    warning = (
        "Every word and every figure below is still the example's. Go through it line by line and "
        "put in your own; then run 'thankbook check'."
    )
    return "\n".join([SCHEMA_LINE, *remark(head), *remark(warning), *lines[first:]]) + "\n"
