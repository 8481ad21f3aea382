"""Phone numbers and email addresses as people write them."""

from __future__ import annotations

import re
from typing import Annotated, LiteralString

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from thankbook.upkeep import formed
from thankbook.validationwords import FREE_TEXT_WITHOUT_COMMAS, shown

_NUMBER = r"\+?\(?\+?[0-9][0-9 ()./-]{2,24}"
_EXTENSION_WORD = (
    r"(?:[Ee]xt(?:\.|ension)?|x|#|[Rr]amal|[Ii]nt(?:\.|erno)?|[Aa]nexo|[Pp]oste|[Tt]oestel"
    r"|[Dd]urchwahl|DW|[Dd]oorkiesnummer|[Dd]ahili|[Ww]ew\.?|доб\.?)"
)
_EXTENSION = rf"(?:[ ,;]{{0,2}}(?:# )?{_EXTENSION_WORD}[ .:]{{0,2}}[0-9]{{1,7}})?"
_PHONE = f"{_NUMBER}{_EXTENSION}"
_PARTED = re.compile(f"(?P<number>{_NUMBER}?)(?P<extension>{_EXTENSION})")
_BETWEEN_NUMBERS = re.compile(r"\s*(?:[,;|/]|\b(?:or|and|oder|und|ou|et|e|o|y)\b)\s*")
_MOST_DIGITS = 15
"""No telephone number of the world is longer: ITU-T E.164."""
_FEWEST_DIGITS = 3
"""Those of an emergency number; an extension alone reaches nobody."""

_OF_AREA_CODE = range(2, 8)
"""Digits that may stand before a slash within one number, those of a country's code included."""

_LOCAL = r"[^\s@<>(),:;\"\[\]\\]+"
_LABEL = r"[^\s@<>(),:;\"\[\]\\.]+"
_EMAIL = rf"{_LOCAL}@{_LABEL}(?:\.{_LABEL})+"
_IN_ANGLES = re.compile(r"[^<>]*<([^<>]*)>\s*")
_SCHEME = re.compile(r"(?:mailto|e-?mail)\s*:\s*(?://)?", re.IGNORECASE)


def phone_link(phone: str) -> str:
    """The address that dials a number, with its extension as RFC 3966 has it."""
    parted = _PARTED.fullmatch(phone)
    number, extension = (parted["number"], parted["extension"]) if parted else (phone, "")
    # In "+44 (0)20" the zero is dialed only within the country.
    international = number.lstrip("( ").startswith("+")
    dialed = re.sub(r"\(0\)", "", number) if international else number
    more = f";ext={_digits(extension)}" if extension else ""
    return f"tel:{'+' if international else ''}{_digits(dialed)}{more}"


def _phone(typed: str) -> str:
    if _are_several(typed):
        raise _wrong("phone", "{typed} looks like more than one number.", "Write one of them.")
    parted = _PARTED.fullmatch(typed)
    is_short = parted and len(_digits(parted["number"])) < _FEWEST_DIGITS
    if not re.fullmatch(_PHONE, typed) or not _is_closed(typed) or is_short:
        raise _wrong("phone", "{typed} is not a phone number.")
    return typed


def _are_several(typed: str) -> bool:
    """Whether signs part it into numbers, each of which could be dialed by itself."""
    parted = _PARTED.fullmatch(typed)
    number = parted["number"] if parted else typed
    parts = _BETWEEN_NUMBERS.split(number)
    if not all(re.fullmatch(f"{_NUMBER}{_EXTENSION}", part) for part in parts):
        return False
    if len(_digits(number)) > _MOST_DIGITS:
        return True
    begins = parts[0].startswith(("0", "+", "("))
    could_be_area = len(_digits(parts[0])) in _OF_AREA_CODE and (begins or len(parts[0]) == 3)
    return len(parts) > 1 and not (could_be_area and len(parts) == 2)


def _is_closed(typed: str) -> bool:
    """Whether each bracket that opens is closed before the next one opens."""
    return not re.sub(r"\([^()]*\)", "", typed).count("(") and typed.count("(") == typed.count(")")


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)


def _email(typed: str) -> str:
    if not re.fullmatch(_EMAIL, typed):
        meant = _email_meant(typed)
        cure = f"Did you mean {shown(meant)}?" if re.fullmatch(_EMAIL, meant) else ""
        raise _wrong("email", "{typed} is not an email address.", cure)
    return typed


def _email_meant(typed: str) -> str:
    """The address without what stands around it, and without points too many in its domain."""
    in_angles = _IN_ANGLES.fullmatch(typed)
    bare = _SCHEME.sub("", (in_angles[1] if in_angles else typed).strip(), count=1)
    local, at, domain = bare.partition("?")[0].strip(" .,;").partition("@")
    return f"{local.strip()}{at}{re.sub(r'[.][. ]*', '.', domain.strip(' .'))}"


def _wrong(kind: LiteralString, found: str, expected: str = "") -> PydanticCustomError:
    details = {"found": found, "expected": expected} if expected else {"found": found}
    return PydanticCustomError("own_words", kind, details)


Phone = Annotated[str, AfterValidator(_phone), formed(_PHONE), FREE_TEXT_WITHOUT_COMMAS]
"""A phone number as it is written on a card, an extension with it."""
Email = Annotated[
    str,
    Field(max_length=254),
    AfterValidator(_email),
    formed(_EMAIL),
    FREE_TEXT_WITHOUT_COMMAS,
]
"""An email address alone."""
