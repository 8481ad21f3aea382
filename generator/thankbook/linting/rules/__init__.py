"""Every rule, each in a file of its own; a rule works from the moment it is listed here."""

from thankbook.linting.rule import Rule
from thankbook.linting.rules import (
    checklist_lines,
    citations_honest,
    detail_demanded,
    evidence_cited,
    evidence_usable,
    examples_fit,
    no_hype,
    no_offer_in_thanks,
    note_length,
    own_sentences,
    placeholders_known,
    plain_words,
    readable,
    sources_covered,
    steps_begin_with_verbs,
    vocabulary_words,
    weak_evidence_spoken_softly,
)

RULES: tuple[Rule, ...] = (
    Rule(evidence_cited.check),
    Rule(evidence_usable.check),
    Rule(placeholders_known.check),
    Rule(detail_demanded.check),
    Rule(no_offer_in_thanks.check),
    Rule(note_length.check),
    Rule(examples_fit.check),
    Rule(checklist_lines.check),
    Rule(plain_words.check),
    Rule(vocabulary_words.check),
    Rule(citations_honest.check),
    Rule(weak_evidence_spoken_softly.check),
    Rule(sources_covered.check),
    Rule(readable.check),
    Rule(no_hype.check),
    Rule(own_sentences.check),
    Rule(steps_begin_with_verbs.check),
)
