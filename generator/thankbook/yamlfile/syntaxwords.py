"""A syntax mistake that PyYAML met, in a shop owner's words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from thankbook.yamlfile.errorplace import Fault
from thankbook.yamlfile.events import NUMBER_TOO_LARGE, TAB_FOUND
from thankbook.yamlfile.remarks import (
    beside_remark,
    missing_remark_sign,
    remark_in_text,
    remarked_group,
)
from thankbook.yamlfile.scalar import LONGEST_SHOWN, shown
from thankbook.yamlfile.spelling import TIGHT_FIELD, is_remark

Told: TypeAlias = tuple[int, str, str]

# Possessive: a long line of dashes must not be tried in every way.
FIELD = re.compile(r"\s*+(?:- ++)*+(?P<name>[^\s:].*?): +(?P<text>.+)")
# What people begin the entries of a list with.
BULLET = re.compile(r"(?:-|[*•·▪‣–—+] ?)(?=[^\s*-])")
IN_BRACKETS = re.compile(r"[^\[\]{},]*$")
SIGN_CONTEXT = re.compile(r"while (?:scanning|parsing) an? (?:anchor|alias|tag|block scalar|node)$")

NAME_ALONE = re.compile(r"\s*+(?:- ++)*+[^\s:#'\"][^:#]*:\s*")

CLOSING = {"[": "]", "{": "}"}
# What PyYAML meets when the brackets have already swallowed the next field or the whole rest.
BEHIND_BRACKETS = ("':'", "'<stream end>'", "'<document start>'", "'<document end>'")


def explain(fault: Fault) -> Told:
    """Give the line, what is found there and what is expected."""
    return next(told for rule in RULES if (told := rule(fault)))


def _tab(fault: Fault) -> Told | None:
    if fault.problem != TAB_FOUND:
        return None
    where = f"before {shown(fault.after)}" if fault.before.strip() else "at the start of the line"
    return fault.at.line, f"A tab stands {where}.", "Indent with spaces: two for each level."


def _late_quote(fault: Fault) -> Told | None:
    """Tell of a quote that swallowed whole lines until the next quote ended it."""
    if not fault.long_quote:
        return None
    found = f"The quote that opens here is closed only on line {fault.at.line}."
    return fault.long_quote.line, found, "Close it at the end of its own text."


def _open_quote(fault: Fault) -> Told | None:
    if fault.context != "while scanning a quoted scalar":
        return None
    quote = fault.opening[0]
    found = f"The quote that opens {shown(fault.opening)} is never closed."
    return fault.began.line, found, f"Write {quote} at the end of the text{_apostrophe(quote)}."


def _backslash(fault: Fault) -> Told | None:
    in_quotes = fault.context == "while scanning a double-quoted scalar"
    if not in_quotes and fault.problem != NUMBER_TOO_LARGE:
        return None
    found = "A backslash inside double quotes begins a code, and this code is unknown."
    return fault.at.line, found, r"Write two backslashes (\\), or use single quotes."


def _directive(fault: Fault) -> Told | None:
    """Tell of a line that begins with ``%``: what is wrong shows only below it."""
    for line in (fault.at.line, fault.above):
        if fault.trail.rows[line - 1].startswith("%"):
            return line, *_sign_words(fault.trail.rows[line - 1])
    return None


def _document_end(fault: Fault) -> Told | None:
    """Tell of a line of three points, behind which YAML reads nothing more."""
    for line in range(fault.at.line - 1, 0, -1):
        row = fault.trail.rows[line - 1]
        if row.rstrip() == "...":
            return line, "To YAML, the line '...' ends the file.", "Take the line out."
        if row.strip() and not is_remark(row):
            return None
    return None


def _bullet(fault: Fault) -> Told | None:
    """Tell of an entry of a list that does not begin with a dash and a blank."""
    if not (fault.context == "while scanning a simple key" or SIGN_CONTEXT.match(fault.context)):
        return None
    bullet = BULLET.match(fault.opening)
    if not bullet or fault.trail.rows[fault.began.line - 1][: fault.began.column - 1].strip():
        return None
    entry = f"- {fault.opening[bullet.end() :]}"
    found = f"{shown(fault.opening)} does not begin with a dash and a blank."
    return fault.began.line, found, f"Write an entry of a list as {shown(entry)}."


def _below_name(fault: Fault) -> Told | None:
    """Tell of a text that stands below its field's name and is not indented."""
    name = fault.trail.rows[fault.began.line - 2] if fault.began.line > 1 else ""
    if fault.context != "while scanning a simple key" or not NAME_ALONE.fullmatch(name):
        return None
    if TIGHT_FIELD.match(fault.opening):
        return None
    found = f"{shown(fault.opening)} is not indented below {shown(name.strip())}."
    return fault.began.line, found, "Indent it by two blanks more than the name above it."


def _sign(fault: Fault) -> Told | None:
    """Tell of a text that begins with a character that means something to YAML."""
    if SIGN_CONTEXT.match(fault.context):
        return fault.began.line, *_sign_words(fault.opening)
    if fault.problem.startswith(("found character", "mapping keys are not allowed")):
        in_brackets = "[" in fault.before or "{" in fault.before
        text = re.split(r"[,\]}]", fault.after)[0] if in_brackets else fault.after
        return fault.at.line, *_sign_words(text)
    return None


def _sign_words(text: str) -> tuple[str, str]:
    found = f"{shown(text)} begins with '{text[0]}', which has a meaning of its own in YAML."
    return found, f"Put the text in quotes{_example('', text)}."


def _no_colon(fault: Fault) -> Told | None:
    if fault.context != "while scanning a simple key":
        return None
    if tight := TIGHT_FIELD.match(fault.opening):
        return fault.began.line, *_tight_words(tight)
    found = f"{shown(fault.opening)} has no colon, and is not part of the text above it either."
    expected = "Write 'name: value', or indent the line further if the text above goes on."
    return fault.began.line, found, missing_remark_sign(fault, fault.began.line) + expected


def _tight_words(tight: re.Match[str]) -> tuple[str, str]:
    found = f"There is no space after the colon in {shown(tight[0])}."
    return found, f"Write {shown(tight['name'] + ': ' + tight['text'].strip())}."


def _second_colon(fault: Fault) -> Told | None:
    if not fault.problem.startswith("mapping values are not allowed"):
        return None
    field = FIELD.match(fault.row)
    if field and field.start("text") < fault.at.column:
        example = _example(f"{field['name']}: ", field["text"])
        found = f"The text {shown(field['text'])} holds a colon."
        expected = f"{beside_remark(fault, fault.at.line)}Put the text in quotes{example}."
        return fault.at.line, found, expected
    if tight := TIGHT_FIELD.match(fault.trail.rows[fault.above - 1].strip()):
        return fault.above, *_tight_words(tight)
    found = f"The colon after {shown(fault.before)} makes it a field, but a text stands above it."
    expected = "Begin a new field in the same column as the one above; put a text in quotes."
    lines = (fault.at.line, fault.above)
    hints = (missing_remark_sign(fault, line, fault.at.line) for line in lines)
    hint = next(filter(None, hints), "")
    return fault.at.line, found, hint + expected


def _list_in_line(fault: Fault) -> Told | None:
    if not fault.problem.startswith("sequence entries are not allowed"):
        return None
    found = f"{shown(fault.after)} begins a list in the middle of a line."
    expected = "Begin the list on the next line; put a text that begins with '-' in quotes."
    return fault.at.line, found, expected


def _no_name(fault: Fault) -> Told | None:
    begins = fault.before.rstrip()[-1:] in "-?,[{"
    if not begins or fault.after[:2].strip() != ":":
        return None
    return fault.at.line, "No name stands before the colon.", "Write the field as 'name: value'."


def _open_bracket(fault: Fault) -> Told | None:
    bracket = fault.bracket
    if not bracket or not fault.problem.startswith("expected"):
        return None
    comma = f"Put a comma between two entries and '{CLOSING[bracket.sign]}' after the last."
    if bracket.line < fault.at.line and fault.problem.endswith(BEHIND_BRACKETS):
        return bracket.line, f"The '{bracket.sign}' that opens here is never closed.", comma
    if fault.after[:2].strip() == ":" and (text := IN_BRACKETS.search(fault.before)):
        name, _, value = text[0].strip().rpartition(": ")
        whole = value + re.split(r"[,\]}]", fault.after)[0].rstrip()
        example = _example(f"{name}: " if name else "", whole)
        return (
            fault.at.line,
            f"The text {shown(whole)} holds a colon.",
            f"Put the text in quotes{example}.",
        )
    where = f"the '{bracket.sign}' of line {bracket.line}"
    found = f"{shown(fault.after)} does not go on with what {where} opens."
    return fault.at.line, found, f"{comma} Put a text that holds brackets in quotes."


def _behind_value(fault: Fault) -> Told | None:
    before = fault.before.strip(" -")
    if not fault.problem.startswith("expected") or not before:
        return None
    if before.endswith(":"):
        found = f"{shown(fault.after)} stands where a value belongs."
        return fault.at.line, found, f"Put a text in quotes{_example('', fault.after)}."
    found = f"{shown(fault.after)} stands behind a value that is complete without it."
    expected = f"Put the whole text in one pair of quotes{_apostrophe(before[-1])}."
    return fault.at.line, found, expected


def _indentation(fault: Fault) -> Told | None:
    if not fault.problem.startswith("expected") or not fault.after:
        return None
    found = f"{shown(fault.after)} does not line up with the lines above it."
    expected = "Begin the fields of one group, or the dashes of one list, in the same column."
    return fault.at.line, found, missing_remark_sign(fault, fault.at.line) + expected


def _unknown(fault: Fault) -> Told:
    line = fault.at.line if fault.row else fault.above
    expected = "Check the quotes, colons and indentation here and in the line above."
    return line, "From here on, the file cannot be read as YAML.", expected


RULES: tuple[Callable[[Fault], Told | None], ...] = (
    _tab,
    remarked_group,
    _late_quote,
    _open_quote,
    _directive,
    _backslash,
    _document_end,
    _bullet,
    _sign,
    remark_in_text,
    _below_name,
    _no_colon,
    _second_colon,
    _list_in_line,
    _no_name,
    _open_bracket,
    _behind_value,
    _indentation,
    _unknown,
)


def _apostrophe(quote: str) -> str:
    return "; if it holds an apostrophe, use double quotes around it" if quote == "'" else ""


def _example(name: str, text: str) -> str:
    """Write the line as it should be, unless it is too long or too odd to show."""
    text = text.split(" #")[0].strip()
    if len(text) > LONGEST_SHOWN or text[:1] in "'\"":
        return ""
    quote = "'" if '"' in text or "\\" in text else '"'
    if quote in text:
        return ""
    return f": {name}{quote}{text}{quote}"
