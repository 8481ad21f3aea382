"""Mistakes of syntax, and what is said about each."""

# The tables are easier to read with a case on each line.
# ruff: noqa: E501

from __future__ import annotations

QUOTES = "Put the text in quotes: "
LINED_UP = "Begin the fields of one group, or the dashes of one list, in the same column."
NEW_FIELD = "Begin a new field in the same column as the one above; put a text in quotes."
COMMA = "Put a comma between two entries and ']' after the last."
COMMA_CURLY = "Put a comma between two entries and '}' after the last."
BRACKETS = " Put a text that holds brackets in quotes."
WHOLE_TEXT = "Put the whole text in quotes."
PUT_BACK = "If this is a remark, put its '#' back. "
SPACES = "Indent with spaces: two for each level."
BACKSLASH = "A backslash inside double quotes begins a code, and this code is unknown."
WHOLE = "Put the whole text in one pair of quotes."
APOSTROPHE = "; if it holds an apostrophe, use double quotes around it."
NAME_VALUE = "Write 'name: value', or indent the line further if the text above goes on."
LIST = "Begin the list on the next line; put a text that begins with '-' in quotes."

ENTRY = "Write an entry of a list as "


def sign(text: str) -> str:
    return f"'{text}' begins with '{text[0]}', which has a meaning of its own in YAML."


SYNTAX = [
    # A colon in an unquoted text.
    ("promise: Fresh: always", 1, "The text 'Fresh: always' holds a colon.", QUOTES + 'promise: "Fresh: always".'),
    ("a: 1\npromise: Fresh: always # yes", 2, "The text 'Fresh: always # yes' holds a colon.", QUOTES + 'promise: "Fresh: always".'),
    ("- Note: x: \"y\"", 1, "The text 'x: \"y\"' holds a colon.", QUOTES + "Note: 'x: \"y\"'."),
    ("a: it's \"x\": y", 1, "The text 'it's \"x\": y' holds a colon.", "Put the text in quotes."),
    (f"a: {'b' * 70}: c", 1, f"The text '{'b' * 60}…' holds a colon.", "Put the text in quotes."),
    ("a: Fresh:\n", 1, "The text 'Fresh:' holds a colon.", QUOTES + 'a: "Fresh:".'),
    # A remark that takes the rest of a text away, a remark without its sign, a group that is one.
    ("a: We are #1\n  and more\n", 1, "From the '#' on, '#1' is a remark and no part of the text.", WHOLE_TEXT),
    ("a: [We are #1, and more]\nb: 1\n", 1, "From the '#' on, '#1, and more]' is a remark and no part of the text.", WHOLE_TEXT),
    ("a: 1\n# one\nno remark\n", 3, "'no remark' has no colon, and is not part of the text above it either.", PUT_BACK + NAME_VALUE),
    ("a: 1\n# one\n  no remark\n", 3, "'no remark' does not line up with the lines above it.", PUT_BACK + LINED_UP),
    ("a: 1\nThe name on it.\nb: 2\n", 2, "'The name on it.' has no colon, and is not part of the text above it either.", PUT_BACK + NAME_VALUE),
    ("a: 1\n#b:\n  c: 2\n", 3, "'c: 2' stands below 'b:', a remark.", "Take the '#' off line 2 too, or put it back here."),
    ("a: 1\n#b: # of two\n#  - c: 2\n    d: 3\n", 4, "'d: 3' stands below 'b:', a remark.", "Take the '#' off line 2 too, or put it back here."),
    # A missing space after a colon, or a missing colon.
    ("a: 1\nb:2", 2, "There is no space after the colon in 'b:2'.", "Write 'b: 2'."),
    ("name:Anna\ncity: Bern", 1, "There is no space after the colon in 'name:Anna'.", "Write 'name: Anna'."),
    ("a: 1\nname：Anna", 2, "There is no space after the colon in 'name：Anna'.", "Write 'name: Anna'."),
    ("a: 1\nb:\u00a02", 2, "There is no space after the colon in 'b: 2'.", "Write 'b: 2'."),
    ("a: 1\npromise\nb: 2", 2, "'promise' has no colon, and is not part of the text above it either.", NAME_VALUE),
    ("a: 1\nhttps://x.org\n", 2, "'https://x.org' has no colon, and is not part of the text above it either.", NAME_VALUE),
    # A list without its signs, a text that is not indented, the end of a document.
    ("a:\n-b\n-c\n", 2, "'-b' does not begin with a dash and a blank.", ENTRY + "'- b'."),
    ("a:\n  - b\n  -c\n", 3, "'-c' does not begin with a dash and a blank.", ENTRY + "'- c'."),
    ("a:\n• b\n", 2, "'• b' does not begin with a dash and a blank.", ENTRY + "'- b'."),
    ("a:\n  * b\n", 2, "'* b' does not begin with a dash and a blank.", ENTRY + "'- b'."),
    ("a: 1\nb:\nWarm bread\nc: 2\n", 3, "'Warm bread' is not indented below 'b:'.", "Indent it by two blanks more than the name above it."),
    ("a: 1\n...\nb: 2\n", 2, "To YAML, the line '...' ends the file.", "Take the line out."),
    ("a: 1\n...\n\n# b\nb: 2\n", 2, "To YAML, the line '...' ends the file.", "Take the line out."),
    # Indentation.
    ("a: 1\n b: 2", 2, "The colon after 'b' makes it a field, but a text stands above it.", NEW_FIELD),
    ("a: b\n\n  c: d", 3, "The colon after 'c' makes it a field, but a text stands above it.", NEW_FIELD),
    ("a:\n    b: 1\n  c: 2", 3, "'c: 2' does not line up with the lines above it.", LINED_UP),
    ("  a: 1\nb: 2", 2, "'b: 2' does not line up with the lines above it.", LINED_UP),
    ("a:\n  b: 1\n  - c", 3, "'- c' does not line up with the lines above it.", LINED_UP),
    ("- a\nb: 1", 2, "'b: 1' does not line up with the lines above it.", LINED_UP),
    ("a: |\n  x\n y\nb: 1", 3, "'y' does not line up with the lines above it.", LINED_UP),
    ("a:\n\tb: 1", 2, "A tab stands at the start of the line.", SPACES),
    ("a: b\n\tc: 1", 2, "A tab stands at the start of the line.", SPACES),
    ("a:\n  b:\n  \tc: 1", 3, "A tab stands at the start of the line.", SPACES),
    ("-\ta", 1, "A tab stands before 'a'.", SPACES),
    ("a: - b", 1, "'- b' begins a list in the middle of a line.", LIST),
    # Quotes.
    ('a: 1\nb: "Anna\nc: 2\n', 2, "The quote that opens '\"Anna' is never closed.", 'Write " at the end of the text.'),
    ("a: 'tis the season", 1, "The quote that opens ''tis the season' is never closed.", "Write ' at the end of the text" + APOSTROPHE),
    ('a: 1\nb: "Anna\nc: 3\nd: "e"', 2, "The quote that opens here is closed only on line 4.", "Close it at the end of its own text."),
    ('a: "Anna\nb: "c: d"', 1, "The quote that opens here is closed only on line 2.", "Close it at the end of its own text."),
    ('"a: b\nc: "d"', 1, "The quote that opens here is closed only on line 2.", "Close it at the end of its own text."),
    ('a: "x\n---\ny"', 1, "The quote that opens '\"x' is never closed.", 'Write " at the end of the text.'),
    ('a: "Thanks" says Anna', 1, "'says Anna' stands behind a value that is complete without it.", WHOLE),
    ("a: 'It's nice'", 1, "'s nice'' stands behind a value that is complete without it.", WHOLE[:-1] + APOSTROPHE),
    ('"a" b', 1, "'b' stands behind a value that is complete without it.", WHOLE),
    ('a: "C:\\quatsch"', 1, BACKSLASH, "Write two backslashes (\\\\), or use single quotes."),
    ('a: 1\nb: "C:\\Users"', 2, BACKSLASH, "Write two backslashes (\\\\), or use single quotes."),
    ('a: 1\nb: "\\UFFFFFFFF"', 2, BACKSLASH, "Write two backslashes (\\\\), or use single quotes."),
    ('a: "\n\\UFFFFFFFF"', 2, BACKSLASH, "Write two backslashes (\\\\), or use single quotes."),
    # Brackets.
    ("a: 1\nb: [c, d\ne: f", 2, "The '[' that opens here is never closed.", COMMA),
    ("a: [b, c\nd: e\nf: g", 1, "The '[' that opens here is never closed.", COMMA),
    ("a: [b,\n", 1, "The '[' that opens here is never closed.", COMMA),
    ("a: 1\n\nb: {c: d", 3, "The '{' that opens here is never closed.", COMMA_CURLY),
    ("a: {b: [c: 1, [d: 2]", 1, "The '[' that opens here is never closed.", COMMA),
    ("&x\n[a", 1, "The '[' that opens here is never closed.", COMMA),
    ("a: [b, c}", 1, "'}' does not go on with what the '[' of line 1 opens.", COMMA + BRACKETS),
    ("a: [b: c: d]", 1, "The text 'c: d' holds a colon.", QUOTES + 'b: "c: d".'),
    ("a: {b: 1, c: d e: f, g: h}", 1, "The text 'd e: f' holds a colon.", QUOTES + 'c: "d e: f".'),
    ("a: [b, , c]", 1, "', c]' does not go on with what the '[' of line 1 opens.", COMMA + BRACKETS),
    ('{\n "a": "b"\n "c": "d"\n}', 3, "'\"c\": \"d\"' does not go on with what the '{' of line 1 opens.", COMMA_CURLY + BRACKETS),
    ("a: [Name], thanks", 1, "', thanks' stands behind a value that is complete without it.", WHOLE),
    ("a: {name} thanks", 1, "'thanks' stands behind a value that is complete without it.", WHOLE),
    ("a: ]", 1, "']' stands where a value belongs.", 'Put a text in quotes: "]".'),
    # A text that begins with a sign of YAML.
    ("a: @home", 1, sign("@home"), QUOTES + '"@home".'),
    ("a: `b`", 1, sign("`b`"), QUOTES + '"`b`".'),
    ("a: %5 off", 1, sign("%5 off"), QUOTES + '"%5 off".'),
    ("%5 off\na: 1", 1, sign("%5 off"), QUOTES + '"%5 off".'),
    ("a: 1\n%5 off\n# b\n", 2, sign("%5 off"), QUOTES + '"%5 off".'),
    (f"%YAML 1.{'9' * 5000}\n---\n", 1, sign("%YAML 1." + "9" * 52 + "…"), "Put the text in quotes."),
    ("a: **b** c", 1, sign("**b** c"), QUOTES + '"**b** c".'),
    ("a: & Sons # x", 1, sign("& Sons # x"), QUOTES + '"& Sons".'),
    ("a: !b!c d", 1, sign("!b!c d"), QUOTES + '"!b!c d".'),
    ("a: > 5 \"days\"", 1, sign("> 5 \"days\""), QUOTES + "'> 5 \"days\"'."),
    ("a: | b", 1, sign("| b"), QUOTES + '"| b".'),
    ("a: >10\n  b", 1, sign(">10"), QUOTES + '">10".'),
    ("a: ? b", 1, sign("? b"), QUOTES + '"? b".'),
    ("a: [b, @c, d]", 1, sign("@c"), QUOTES + '"@c".'),
    ("- {a: @c}", 1, sign("@c"), QUOTES + '"@c".'),
    # The rest.
    ("%YAML 1.2\n# nothing", 1, sign("%YAML 1.2"), QUOTES + '"%YAML 1.2".'),
]  # fmt: skip
