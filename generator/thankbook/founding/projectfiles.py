"""The files of a new business: its description, the settings of its site, a page of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from thankbook.business.composing.layers import Layers
from thankbook.business.description import Description, described
from thankbook.business.descriptionschema import description_schema
from thankbook.founding.describing import SCHEMA_FILE
from thankbook.library.labels import Labels
from thankbook.vocabulary import Vocabulary
from thankbook.yamlfile import parse_yaml

DESCRIPTION_FILE = "business.yaml"
OWN_PAGE = "playbook/our-own-words.md"

_MKDOCS_YML = f"""\
# The settings of the site. 'mkdocs serve' shows it, 'thankbook build' writes it to the folder site.
site_name: Our playbook # the name of the business takes its place
docs_dir: playbook # your own pages
site_url: ""
use_directory_urls: false

theme:
  name: material
  font: false

plugins:
  - search
  - offline
  - thankbook:
      business: {DESCRIPTION_FILE}
      edition: staff # 'manager' shows what the staff edition leaves out
"""


def project_files(description: str, schema: str, own_page: str) -> dict[str, bytes]:
    """Every file of a new business by its path; what is given stands as it is."""
    files = {
        DESCRIPTION_FILE: description,
        SCHEMA_FILE: schema,
        "mkdocs.yml": _MKDOCS_YML,
        OWN_PAGE: own_page,
        ".gitignore": "# What 'thankbook build' writes can be built again.\n/site/\n",
    }
    return {name: text.encode() for name, text in files.items()}


def own_page_text(content: Path, language: str) -> str:
    """The page that shows how hand-written pages are made."""
    return (content / "text" / language / Path(OWN_PAGE).name).read_text(encoding="utf-8")


def schema_text(vocabulary: Vocabulary, labels: Labels, *, part: bool = False) -> str:
    """The JSON Schema of a description, or of a part of one, as a file holds it."""
    schema: Mapping[str, object] = description_schema(vocabulary, labels.labels, part=part)
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def read_back(description: str, vocabulary: Vocabulary) -> Description:
    """The description as Thankbook reads it; raises ``ProblemsFound``."""
    document = parse_yaml(description.encode(), DESCRIPTION_FILE)
    return described(Layers(document, ()), vocabulary)
