"""The short answers of one business, made from its rules, limits, contacts and consents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from thankbook.business.model import Business
from thankbook.business.parts import Policy
from thankbook.reader.contact import complaint_reach
from thankbook.reader.pageaddresses import WRITE, address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.spending import Spending
from thankbook.sections.complaint.complaintpath import RULE
from thankbook.sections.complaint.dangerwords import danger_key
from thankbook.sections.complaint.pathinwords import End, RecoveryWords

_NO_DISCOUNTS = ("no_discounts", "no_discount_days")
_LISTS = {
    "angry": "when-somebody-shouts",
    "review": "bad-review-on-the-day",
    "refund": "money-back-in-two-minutes",
    "danger": "injury-or-allergy-scare",
}
"""The checklist that goes on from an answer, where the playbook has it."""

_ABOUT = {
    "review": ("reviews",),
    "photo": ("photos",),
    "kept": ("privacy",),
    "birthday": ("celebrations",),
    "discount": ("discounts",),
    "tip": ("tips", "gifts"),
}
"""The kinds of rules of the house that settle an answer, or come before it."""
_NONE_TAKEN = frozenset({"no_tips", "no_gifts_taken"})
_MENDING = (None, "returns", "other")
"""The kinds of rules that may say what happens when something was not right."""


@dataclass(frozen=True, slots=True)
class Onward:
    """A page that says more."""

    title: str
    uri: str


@dataclass(frozen=True, slots=True)
class QuickAnswer:
    """A question with its answer: paragraphs, points, and a sentence to say."""

    id: str
    ask: str
    words: tuple[str, ...]
    text: tuple[str, ...]
    points: tuple[str, ...] = ()
    say: str = ""
    onward: tuple[Onward, ...] = ()


@dataclass(frozen=True)
class QuickAnswers:
    """Makes each answer that there are facts for."""

    maker: PageMaker

    def all(self) -> tuple[QuickAnswer, ...]:
        """Every answer, what cannot wait first."""
        made = (*self._trouble(), *self._kindness(), *self._starting())
        return tuple(self._ruled(answer) for answer in made if answer is not None)

    def _ruled(self, answer: QuickAnswer) -> QuickAnswer:
        """An answer in the words of the house's own rule, where there is one about it."""
        rules = self._rules_on(answer.id)
        if not rules:
            return answer
        if len(rules) > 1 or answer.say:
            points = (*(f"{rule.title}: {rule.rule}" for rule in rules), *answer.points)
            return replace(answer, text=(self._ui("rules.several"), *answer.text), points=points)
        first = self.maker.ui("answers.rules.one", title=rules[0].title)
        return replace(answer, text=(first, *answer.text), say=rules[0].rule)

    def _rules_on(self, name: str) -> tuple[Policy, ...]:
        return self.maker.playbook.fit.house_rules.about(*_ABOUT.get(name, ()))

    def _trouble(self) -> Iterator[QuickAnswer | None]:
        alone = self._business.is_one_person
        yield self._refund()
        yield self._answer("spend", ["spend.text"], ["pocket-card.md"])
        own = "complaint.md#own_time" if alone else "complaint.md#hand_over"
        yield self._answer("above", ["above.alone" if alone else "above.text"], [own])
        yield self._danger()
        if not alone:
            yield self._answer("told", ["told.text", "told.how"], ["complaint.md"])
        yield self._answer("answer", ["answer.text"], ["complaint.md"])
        yield self._late()
        calm = ("angry.text", "angry.alone" if alone else "angry.team")
        yield self._answer("angry", calm, [], say=self._ui("angry.say"))
        yield self._review()
        yield self._answer(
            "unknown", ["unknown.text"], ["pocket-card.md"], say=self.maker.wording.always_help[1]
        )

    def _kindness(self) -> Iterator[QuickAnswer | None]:
        business = self._business
        is_secret = "secrecy" in self._traits
        forgotten = "forgotten.health" if is_secret else "forgotten.text"
        yield self._answer("forgotten", [forgotten], [], say=self._ui("forgotten.say"))
        yield self._kept()
        yield self._photo()
        asked = "birthdays" in business.consent.asked_for
        if "no_birthdays" not in self._donts:
            yield self._answer("birthday", ["birthday.asked" if asked else "birthday.unasked"], [])
        yield self._discount()
        yield self._tip()
        if self.maker.playbook.notes.chosen and "no_personal_notes" not in self._donts:
            yield self._answer("card", ["card.text", "card.how"], [WRITE, "notes/index.md"])

    def _starting(self) -> Iterator[QuickAnswer | None]:
        alone = self._business.is_one_person
        yield self._answer("first", ["first.alone" if alone else "first.text"], ["onboarding.md"])
        if not alone:
            yield self._answer("job", ["job.text"], ["onboarding.md", "tactics/index.md"])
            yield self._answer("shown", ["shown.text"], ["onboarding.md"])
        yield self._answer("poster", ["poster.text"], ["evidence/index.md"])

    def _refund(self) -> QuickAnswer:
        rules = [rule for rule in self._business.policies.rules if rule.kind in _MENDING]
        beyond = "refund.beyond_alone" if self._business.is_one_person else "refund.beyond"
        text = ["refund.text" if rules else "refund.no_rules", "refund.otherwise", beyond]
        points = tuple(f"{rule.title}: {rule.rule}" for rule in rules)
        to = f"complaint.md#{RULE}{rules[0].id}" if len(rules) == 1 else "complaint.md#which_rule"
        return self._answer("refund", text, [to if rules else "complaint.md"], points=points)

    def _danger(self) -> QuickAnswer | None:
        playbook = self.maker.playbook
        key = danger_key(playbook.description.trade, playbook.library.language)
        return self._of_end("danger", f"danger.trade.{key}", f"danger.words.{key}")

    def _review(self) -> QuickAnswer | None:
        return self._of_end("public", "review.ask", "review.words", name="review")

    def _of_end(
        self, end_id: str, ask: str, words: str, name: str = "danger"
    ) -> QuickAnswer | None:
        """What the path of a complaint says at one of its ends, where this business has it."""
        end = self._ends.get(end_id)
        if end is None:
            return None
        onward = self._onward(name, [f"complaint.md#{end_id}"])
        return QuickAnswer(name, self._ui(ask), self._words(words), (), end.do, end.say, onward)

    def _late(self) -> QuickAnswer:
        mend = self._ends["mend"]
        text = ["late.appointments"] if "appointments" in self._traits else []
        return self._answer(
            "late", [*text, "late.text"], ["complaint.md#mend"], points=mend.do[:1], say=mend.say
        )

    def _photo(self) -> QuickAnswer:
        business, ui = self._business, self.maker.ui
        if "no_photos" in self._donts:
            case = "never"
        else:
            case = "asked" if "photos" in business.consent.asked_for else "unasked"
        text = (ui(f"quiz.photo.right.{case}"), ui(f"quiz.photo.why.{case}"))
        return QuickAnswer("photo", self._ui("photo.ask"), self._words("photo.words"), text)

    def _kept(self) -> QuickAnswer:
        text = "kept.none_alone" if self._business.is_one_person else "kept.none"
        return self._answer("kept", ["kept.text" if self._business.consent.kept_in else text], [])

    def _tip(self) -> QuickAnswer:
        rules = self._rules_on("tip")
        if any(rule.kind == "tips" or _NONE_TAKEN.intersection(rule.donts or ()) for rule in rules):
            return self._answer("tip", [], [])
        text = "tip.alone" if self._business.is_one_person else "tip.text"
        if "gifts_restricted" in self._traits or _NONE_TAKEN.intersection(self._donts):
            text = "tip.restricted"
        elif rules and not self._business.is_one_person:
            text = "tip.beside"
        return self._answer("tip", [text], [])

    def _discount(self) -> QuickAnswer | None:
        if "nothing_sold" in self._traits:
            return None
        said, held = self._business.donts, frozenset(self._donts)
        text = ["discount.never" if "no_discounts" in said else "discount.text"]
        if "no_discounts" in held and "no_discounts" not in said:
            text = ["discount.restricted"]
        elif "no_discounts" not in held and "no_discount_days" in held:
            text.append("discount.no_days")
        if any(held.intersection(rule.donts or ()) for rule in self._rules_on("discount")):
            text = []  # the rule says it
        return self._answer("discount", [*text, "discount.mend"], ["pocket-card.md"])

    def _answer(
        self,
        name: str,
        text: Iterable[str],
        to: Sequence[str],
        *,
        points: tuple[str, ...] = (),
        say: str = "",
    ) -> QuickAnswer:
        said = tuple(self._ui(self._here(key)) for key in text)
        ask, words = self._ui(self._here(f"{name}.ask")), self._words(self._here(f"{name}.words"))
        return QuickAnswer(name, ask, words, said, points, say, self._onward(name, to))

    def _here(self, key: str) -> str:
        """The key of what is said in place of a text where some trait holds, if there is any."""
        strings = self.maker.playbook.library.phrases.strings
        instead = (f"{key}_when.{trait}" for trait in self._traits)
        return next((other for other in instead if f"answers.{other}" in strings), key)

    def _onward(self, name: str, to: Sequence[str]) -> tuple[Onward, ...]:
        lists = (
            Onward(self.maker.title_of(checklist.item), address("checklists", checklist.item.id))
            for checklist in self.maker.playbook.checklists.chosen
            if checklist.item.id == _LISTS.get(name)
        )
        return (*(Onward(self._title(uri), uri) for uri in to), *lists)

    def _title(self, uri: str) -> str:
        """How the page behind an address calls itself."""
        page = uri.partition("#")[0]
        titles = {
            "complaint.md": "complaint.title",
            "pocket-card.md": "card.title",
            "onboarding.md": "answers.own_path",
            "tactics/index.md": "tactics.title",
            "notes/index.md": "notes.title",
            "evidence/index.md": "evidence.title",
            WRITE: "composer.title",
        }
        return self.maker.ui(titles[page])

    @cached_property
    def _ends(self) -> dict[str, End]:
        return {end.id: end for end in RecoveryWords(self.maker).ends()}

    @cached_property
    def _spending(self) -> Spending:
        return Spending(self.maker)

    @property
    def _business(self) -> Business:
        return self.maker.playbook.description.business

    @property
    def _traits(self) -> tuple[str, ...]:
        return self.maker.playbook.description.trade.traits

    @property
    def _donts(self) -> tuple[str, ...]:
        return self.maker.playbook.fit.traits.donts

    def _words(self, key: str) -> tuple[str, ...]:
        return tuple(word.strip() for word in self._ui(key).split(","))

    def _ui(self, key: str) -> str:
        names, business = self.maker.wording.names, self._business
        labels = self.maker.playbook.library.labels
        rules = [labels.of("donts", dont) for dont in business.donts if dont in _NO_DISCOUNTS]
        reach = complaint_reach(self.maker)
        contact = (part for part in (reach.name, reach.phone or reach.email) if part)
        return self.maker.ui(
            f"answers.{key}",
            customer=names["customer"],
            a_customer=names["a_customer"],
            the_lead=names["the_lead"],
            limits=self._spending.in_words,
            contact=self.maker.ui("list.separator").join(contact),
            within=self.maker.wording.answer_within(),
            place=(business.consent.kept_in or "").rstrip("."),
            rule=self.maker.formatting.all_of(rules) if rules else "",
        )
