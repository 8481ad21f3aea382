"""What this computer says about where it stands."""

from __future__ import annotations

import locale
import os
import re
import sys
from contextlib import suppress
from datetime import UTC, date, datetime

from thankbook.business.codes import code_names

_VARIABLES = ("LC_ALL", "LC_MONETARY", "LANG")


def country_here() -> str | None:
    """The country that this computer is set to; None where it is set to none."""
    named = list(filter(None, (os.environ.get(name, "") for name in _VARIABLES)))
    # A locale of no country, C.UTF-8, is en_US to Python.
    settings = named or [locale.getlocale()[0] or ""]
    countries = code_names("country")
    by_name = {name: code for code, name in countries.items()}
    for setting in filter(None, settings):
        # de_CH.UTF-8 on most systems, German_Switzerland.1252 on Windows.
        place = re.split(r"[.@]", setting.replace("-", "_").partition("_")[2])[0]
        code = place if place in countries else by_name.get(place)
        if code:
            return code
    return None


def today() -> date:
    """The day here; ``SOURCE_DATE_EPOCH`` says another, as everywhere where builds are repeated."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        with suppress(OverflowError, OSError, ValueError):
            return datetime.fromtimestamp(int(given), UTC).date()
    return datetime.now(UTC).astimezone().date()


def can_draw() -> bool:
    """Whether there is a terminal on both ends that may be drawn on in colors."""
    on_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    return on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
