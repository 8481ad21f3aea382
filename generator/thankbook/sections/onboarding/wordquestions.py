"""Questions about words: what is said, what is never done, what must not be quoted."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.reader.pageaddresses import address, evidence_address
from thankbook.sections.onboarding.newcomer import Newcomer
from thankbook.sections.onboarding.scenario import Scenario, asked


def word_questions(newcomer: Newcomer) -> Iterator[Scenario | None]:
    """Whatever the tactics of this role, the don'ts and the evidence give."""
    yield _say(newcomer)
    yield _never(newcomer)
    yield _quote(newcomer)


def _say(newcomer: Newcomer) -> Scenario | None:
    """Whose words are these: of a tactic of this role, beside those of others."""
    maker = newcomer.maker
    own = next((tactic.item for tactic in newcomer.tactics() if tactic.item.words.say), None)
    if own is None:
        return None
    chosen = (tactic.item for tactic in maker.playbook.tactics.chosen)
    others = [item.words.say for item in chosen if item.id != own.id and item.words.say]
    title, filling = maker.title_of(own), maker.wording.to((newcomer.role,))
    return asked(
        "say",
        "day30",
        maker.ui("quiz.say.ask", title=title),
        right=filling.plain(own.words.say).strip(),
        wrong=[
            maker.ui("quiz.say.hollow"),
            *(filling.plain(say).strip() for say in others[:2]),
        ],
        why=maker.ui("quiz.say.why", title=title),
        uri=address("tactics", own.id),
    )


def _never(newcomer: Newcomer) -> Scenario | None:
    """One thing that is ruled out here, beside things that this business does."""
    business, labels = newcomer.maker.playbook.description.business, newcomer.maker
    of = labels.playbook.library.labels.of
    held = newcomer.maker.playbook.fit.traits.donts
    allowed = [dont for dont in _done_here(newcomer) if dont not in held]
    if not business.donts:
        return None
    ruled_out = [of("donts", dont) for dont in business.donts]
    return asked(
        "never",
        "day30",
        newcomer.maker.ui("quiz.never.ask"),
        right=ruled_out[0],
        wrong=[of("donts", dont) for dont in allowed],
        why=newcomer.maker.ui("quiz.never.why", donts=labels.formatting.all_of(ruled_out)),
        uri=f"{newcomer.uri}#essentials",
    )


def _done_here(newcomer: Newcomer) -> Iterator[str]:
    """Don'ts of others that this business plainly does not have: it does these very things."""
    playbook = newcomer.maker.playbook
    business, channels = playbook.description.business, playbook.library.vocabulary.channels
    if "phone" in business.channels:
        yield "no_phone_calls"
    if any(channels[name].social for name in business.channels):
        yield "no_social_media"
    if "marketing_email" in business.consent.asked_for:
        yield "no_marketing_email"
    if "photos" in business.consent.asked_for:
        yield "no_photos"
    if playbook.notes.chosen:
        yield "no_personal_notes"


def _quote(newcomer: Newcomer) -> Scenario | None:
    """A claim that everybody quotes and nobody can trace; another one for each role."""
    maker = newcomer.maker
    register = maker.playbook.evidence
    untraced = [
        entry for entry in register if entry.facts.use == "never" and entry.words.do_instead
    ]
    if not untraced:
        return None
    team = maker.playbook.description.business.team
    entry = untraced[team.index(newcomer.role) % len(untraced)]
    wrong = ("everybody", "studies", "about")
    return asked(
        "quote",
        "day30",
        maker.ui("quiz.quote.ask", claim=entry.words.claim),
        right=maker.ui("quiz.quote.right"),
        wrong=[maker.ui(f"quiz.quote.wrong.{name}") for name in wrong],
        why=maker.wording.to((newcomer.role,)).plain(entry.words.do_instead or ""),
        uri=evidence_address(entry.id, entry.facts),
    )
