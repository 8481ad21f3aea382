"""A business whose every text tries to be more than text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from tests.browser.site_build import BUSINESSES
from tests.plugin.project import few_items

NAME = "<script>alert(1)</script> & {{ 7*7 }} | *Søns*"
PROMISE = "</title><script>alert(2)</script> **we** promise_it_ {% raw %} {{ 7*7 }}"
VALUES = (
    "- [x](javascript:alert(3))",
    "# <img src=x onerror=alert(4)>",
    '1. "><b>brave</b>',
    "&lt;b&gt; &amp; &copy; <!-- gone",
)
PLACES = ("`$(x)` | Harbor {#harbor .big onclick=alert(5)}", "![x](https://example.org/x.png)")
SEGMENTS = ("<svg onload=alert(6)> | *first*", "</li></ul><i>second</i>")
ROLES = (
    '"><b>owner</b>',
    "counter | *staff* <u>& sons</u>",
    "+ bakers](javascript:alert(7)) `x`",
)
OWN_DATE = "# 1. </li><script>alert(8)</script> ~~day~~ ${7*7}"
CONTACT = 'Mette" onmouseover="alert(9)" <holm@example.org>'
CONTACT_ROLE = "</dd><iframe src=javascript:alert(10)></iframe>"
RULES = (
    ("</title><script>alert(11)</script>", "- [click](javascript:alert(12)) or *not*"),
    ("<https://example.org/> **bold**", '1. <img src=x onerror="alert(13)"> {{ config }}'),
    ("[ref]: https://example.org", "# <a href='javascript:alert(14)'>back\\*slash</a> $(x)"),
)
KEPT_IN = "`$(x)` <marquee>drawer</marquee> [^1] {: .red }"
NOUNS = {"customer": "<i>guest</i> & co", "customers": "*guests* | [all](javascript:alert(15))"}

SHOWN = (
    NAME,
    PROMISE,
    *VALUES,
    *ROLES,
    OWN_DATE,
    CONTACT,
    *(text for rule in RULES for text in rule),
    KEPT_IN,
    *NOUNS.values(),
)
"""Texts that a reader of the staff edition meets on some page."""


def write_hostile_business(file: Path) -> None:
    """The bakery's description with all of its texts replaced."""
    bakery = yaml.safe_load((BUSINESSES / "solsikke.yaml").read_text("utf-8"))
    hostile = yaml.safe_dump(_replaced(bakery), allow_unicode=True, sort_keys=False)
    file.write_text(hostile, encoding="utf-8")


def _replaced(bakery: dict[str, Any]) -> dict[str, Any]:
    policies, customers = bakery["policies"], bakery["customers"]
    contact = {**policies["complaint_contact"], "name": CONTACT, "role": CONTACT_ROLE}
    rules = [
        {"id": f"rule-{place}", "title": title, "rule": rule}
        for place, (title, rule) in enumerate(RULES)
    ]
    segments = _titled(customers["segments"], SEGMENTS)
    own_dates = [{"on": "12 Apr", "what": OWN_DATE}]
    return {
        **bakery,
        **yaml.safe_load(few_items()),
        "name": NAME,
        "promise": PROMISE,
        "values": list(VALUES),
        "places": list(PLACES),
        "nouns": NOUNS,
        "customers": {**customers, "segments": segments},
        "team": _titled(bakery["team"], ROLES),
        "consent": {**bakery["consent"], "kept_in": KEPT_IN, "contact": CONTACT},
        "calendar": {**bakery["calendar"], "own_dates": own_dates},
        "policies": {**policies, "complaint_contact": contact, "rules": rules},
    }


def _titled(entries: list[dict[str, Any]], titles: tuple[str, ...]) -> list[dict[str, Any]]:
    """The entries with these titles; further entries keep their own."""
    named = [{**entry, "title": title} for entry, title in zip(entries, titles, strict=False)]
    return [*named, *entries[len(named) :]]
