"""Descriptions in several files: a location on top of a base, a folder of parts."""

from __future__ import annotations

LOCATION = """\
extends: ../base.yaml
name: Tiny at the harbor
money:
  average_order: 70
team:
  - id: counter
    people: 5
  - {id: owner, may_spend: 100}
  - id: bakers
    kind: back
    title: bakers
    people: 2
    minutes_per_week: 20
donts: []
"""
"""On top of the tiny business, in a folder beside it."""


def harbor(text: str) -> dict[str, str]:
    """A project with this one location."""
    return {"locations/harbor.yaml": text}


def divided(tiny: str) -> dict[str, str]:
    """The tiny business as a folder of two parts, and what is no part of it."""
    head, rest = tiny.split("customers:\n")
    customers, rest = rest.split("money:\n")
    return {
        "shop/business.yaml": head + "money:\n" + rest,
        "shop/customers.yaml": "customers:\n" + customers,
        "shop/notes.txt": "not: [read",
        "shop/.hidden.yaml": "not: [read",
    }
