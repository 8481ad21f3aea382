"""Question by question: counted, back and forth, and nothing ends without a summary."""

from __future__ import annotations

import pytest
from tests.founding.answering import BACK, ENTER, Answering

from thankbook.founding.interview import Interview
from thankbook.founding.questions import WentBack

pytestmark = pytest.mark.slow

UNTIL_COUNTRY = ("Blackbird Books", "bookshop", "IE")
ENTERS = (ENTER,) * 30


@pytest.fixture
def held(usual, library):
    def hold(*answers, said=None, holds=None):
        prompts = Answering(answers, holds)
        interview = Interview(usual, library.labels, prompts, said)
        interview.ask()
        return interview, prompts.asked

    return hold


def test_enter_takes_what_is_usual_and_a_figure_stays_a_guess(held) -> None:
    interview, asked = held(*UNTIL_COUNTRY)
    said = interview.said
    assert [question.key for question in asked][-1] == "summary"
    assert (said["name"], said["industry"], said["currency"]) == (*UNTIL_COUNTRY[:2], "EUR")
    assert interview.guesses == {"customers", "budget"}
    assert not {"average_order", "complaints", "contact_phone"} & said.keys()


def test_questions_are_counted(held) -> None:
    _, asked = held(*UNTIL_COUNTRY)
    count = len(asked) - 1
    starts = [question.text.partition(".")[0] for question in asked[:-1]]
    assert starts == [f"{number} of {count}" for number in range(1, count + 1)]


def test_what_was_given_beforehand_is_not_asked(held) -> None:
    interview, asked = held("Blackbird", "IE", said={"industry": "bookshop"})
    assert "industry" not in [question.key for question in asked]
    assert interview.said["industry"] == "bookshop"


def test_back_asks_the_question_before_with_its_answer(held) -> None:
    interview, asked = held("Blackbird Books", "bookshop", BACK, "bakery", "IE")
    assert [question.key for question in asked][:5] == [
        *("name", "industry", "country", "industry", "country")
    ]
    assert asked[3].usual == "bookshop"
    assert interview.said["industry"] == "bakery"


def test_back_from_the_first_question_asks_it_again(held) -> None:
    _, asked = held(BACK, *UNTIL_COUNTRY)
    assert [question.key for question in asked][:3] == ["name", "name", "industry"]
    assert not asked[0].may_go_back
    assert asked[2].may_go_back


def test_back_and_enter_keep_an_answer_that_was_given(held) -> None:
    interview, _ = held(*UNTIL_COUNTRY, "plain", BACK, ENTER)
    assert interview.said["voice"] == "plain"


def test_every_answer_can_be_taken_back(held) -> None:
    """Going back all the way and forth with Enter changes nothing."""
    there, _ = held(*UNTIL_COUNTRY, *(ENTER,) * 5)
    back, _ = held(*UNTIL_COUNTRY, *(ENTER,) * 5, *(BACK,) * 8, *ENTERS)
    assert back.said == there.said
    assert back.guesses == there.guesses


def test_the_summary_tells_all_and_changes_one(held) -> None:
    rest = (ENTER,) * 13
    interview, asked = held(*UNTIL_COUNTRY, *rest, "2", "bakery", "1", BACK, ENTER)
    keys = [question.key for question in asked]
    assert keys[16:] == ["summary", "industry", "summary", "name", "summary"]
    told = "\n".join(asked[16].notes)
    assert "1  name: Blackbird Books\n" in told
    assert "2  trade: bookshop\n" in told
    assert "3  country: Ireland\n" in told
    assert "9  complaints a year: not known\n" in told
    assert "2  trade: bakery\n" in "\n".join(asked[18].notes)
    assert interview.said["name"] == "Blackbird Books"
    assert interview.said["goals"] == ("retain", "refer", "welcome")


def test_what_was_usual_follows_the_trade_and_what_was_typed_stays(held) -> None:
    answers = (*UNTIL_COUNTRY, ENTER, "Ask us.", *(ENTER,) * 11, "2", "bakery")
    interview, _ = held(*answers)
    assert interview.said["promise"] == "Ask us."
    assert "instagram" in interview.said["channels"]
    assert "email" not in interview.said["channels"]


def test_a_country_that_needs_more_is_asked_more_after_it_changed(held) -> None:
    rest = (ENTER,) * 13
    interview, asked = held(*UNTIL_COUNTRY, *rest, "3", "KE", "150", ENTER)
    keys = [question.key for question in asked]
    assert keys[16:20] == ["summary", "country", "currency_per_euro", "summary"]
    assert interview.said["currency"] == "KES"
    assert interview.said["currency_per_euro"] == 150


def test_one_question_asks_for_a_number_or_an_address(held) -> None:
    interview, _ = held(*UNTIL_COUNTRY, *(ENTER,) * 11, "s@blackbird.example", BACK, "01 234 567")
    assert interview.said["contact_phone"] == "01 234 567"
    assert "contact_email" not in interview.said


def test_days_are_asked_as_open_and_kept_as_closed(held) -> None:
    interview, asked = held(*UNTIL_COUNTRY, *(ENTER,) * 7, ("tue", "wed", "sat"))
    question = next(question for question in asked if question.key == "closed")
    assert "open" in question.text
    assert question.usual
    assert interview.said["closed"] == ("mon", "thu", "fri", "sun")


def test_where_there_are_no_words_in_a_language_it_is_told(held) -> None:
    _, asked = held("Blackbird", "bookshop", "AT")
    voice = next(question for question in asked if question.key == "voice")
    assert "There are none in German yet." in voice.notes[0]
    _, asked = held(*UNTIL_COUNTRY)
    assert not next(question for question in asked if question.key == "voice").notes


@pytest.mark.parametrize("typed", ["0", "99", "x", "-1", "²"])
def test_the_summary_takes_its_own_numbers_only(typed, usual, library) -> None:
    class Trying(Answering):
        wrong = ""

        def ask(self, question, check):
            if question.key == "summary":
                self.wrong = check(typed)
                return ""
            return super().ask(question, check)

    trying = Trying(UNTIL_COUNTRY)
    Interview(usual, library.labels, trying).ask()
    assert trying.wrong.startswith("Enter alone, or a number from 1 to 16.")


ANOTHER = ("Lock & Key", ("other", "escape room"), ENTER, ENTER, "A door that sticks; A fall")
NOUNS = ("players", "player", "game")


def test_a_trade_of_no_list_is_named_and_asked_at_most_eight_times(held) -> None:
    interview, asked = held(*ANOTHER, *NOUNS, "IE", holds=())
    keys = [question.key for question in asked]
    traits = [key for key in keys if key.startswith("traits.")]
    assert keys[:3] == ["name", "industry", "trade_name"]
    assert 5 <= len(traits) == len(set(traits)) <= 8
    said = interview.said
    assert said["trade_name"] == "escape room"
    assert said["danger"] == ("A door that sticks", "A fall")
    assert said["traits"] == {key.partition(".")[2]: False for key in traits}
    assert said["nouns"] == {"customers": "players", "customer": "player", "order": "game"}
    assert any("rely" in question.text and "players" in question.text for question in asked)


def test_what_is_near_by_name_is_asked_about(held) -> None:
    answers = ("X", ("other", "pet crematorium"), ENTER, ENTER, ENTER, *NOUNS, "IE")
    interview, _ = held(*answers, holds={"bereaved", "animal_owners"})
    assert interview.said["traits"]["bereaved"] is True
    assert interview.said["traits"]["animal_owners"] is True


def test_questions_are_counted_with_those_that_may_still_come(held) -> None:
    _, asked = held(*ANOTHER, *NOUNS, "IE", holds=())
    counts = [question.text.partition(". ")[0].split(" of ") for question in asked[:-1]]
    numbers, totals = [[int(count[place]) for count in counts] for place in (0, 1)]
    assert numbers == list(range(1, len(asked)))
    assert max(totals[3:]) <= len(asked) - 1 + 8
    assert totals[-1] == len(asked) - 1


def test_a_yes_or_no_is_taken_back(usual, library) -> None:
    class Turning(Answering):
        def ask(self, question, check):
            if question.kind == "yes_no" and len(self.asked) in (3, 4):
                self.asked.append(question)
                if len(self.asked) == 4:
                    return "yes"
                raise WentBack
            return super().ask(question, check)

    prompts = Turning(("X", ("other", "zzz"), "zzz", ENTER, ENTER, *NOUNS, "IE"), holds=())
    interview = Interview(usual, library.labels, prompts)
    interview.ask()
    asked = prompts.asked
    assert asked[3].key == asked[5].key
    assert asked[5].usual == "yes"
    assert set(interview.said["traits"].values()) == {False}


def test_whoever_finds_the_trade_after_all_is_asked_nothing_of_it(held) -> None:
    interview, _ = held(*ANOTHER[:2], BACK, "bookshop", "IE")
    assert not {"trade_name", "traits", "family", "nouns"} & interview.said.keys()
