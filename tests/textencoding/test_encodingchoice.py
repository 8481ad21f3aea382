"""Which encoding a list of names is read in: never one that makes another name of a name."""

from __future__ import annotations

import unicodedata

import pytest
from babel import Locale
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from thankbook.problems import ProblemsFound
from thankbook.textencoding.alphabets import FAMILIES, FAMILY_OF, letters
from thankbook.textencoding.countries import writing
from thankbook.textencoding.encodedtext import Origin, exact_text
from thankbook.textencoding.encodingchoice import choice

pytestmark = pytest.mark.slow

COUNTRIES = sorted(
    territory
    for territory in Locale("en").territories
    if len(territory) == 2 and territory.isalpha()
)
AT_HOME = [
    (country, language)
    for country in COUNTRIES
    for language in writing(country).official
    if FAMILY_OF.get(language) in writing(country).families
]


def encoded(text: str, page: str) -> bytes:
    """The text in a code page; Windows' Vietnamese page has tones apart from their letters."""
    if page != "cp1258":
        return text.encode(page)
    apart = ""
    for letter in text:
        try:
            letter.encode(page)
            apart += letter
        except UnicodeEncodeError:
            whole = unicodedata.normalize("NFD", letter)
            tones = [sign for sign in whole[1:] if sign in "\u0300\u0301\u0303\u0309\u0323"]
            rest = [sign for sign in whole[1:] if sign not in tones]
            apart += unicodedata.normalize("NFC", whole[0] + "".join(rest)) + "".join(tones)
    return apart.encode(page)


def can_hold(page: str, letter: str) -> bool:
    try:
        encoded(letter, page)
    except UnicodeEncodeError:
        return False
    return True


def spelt(page: str, language: str) -> list[str]:
    both = {sign for letter in letters(language) for sign in (letter, letter.upper())}
    whole = {sign for sign in both if len(sign) == 1 and not unicodedata.combining(sign)}
    return sorted(sign for sign in whole if can_hold(page, sign))


@st.composite
def names(draw: st.DrawFn, alphabet: list[str]) -> str:
    """A name: small, capital, or with a capital at its beginning; some of a to z in it."""
    own = st.sampled_from(alphabet) if alphabet else st.sampled_from("e")
    is_latin = all(letter < "\u0370" or letter > "\u1dff" for letter in alphabet) and alphabet < [
        "\u2000"
    ]
    plain = st.sampled_from("aeiknorst") | own if is_latin else own
    name = draw(st.lists(plain, min_size=2, max_size=9).map("".join))
    return draw(st.sampled_from([name.lower(), name.upper(), name.capitalize()]))


@settings(max_examples=120, deadline=None)
@given(data=st.data(), at=st.sampled_from(AT_HOME), end=st.sampled_from(["\r\n", "\n"]))
def test_names_of_a_country_are_read_back_or_asked_about(data, at, end) -> None:
    """Letters of a country's languages, saved in the code page of its Windows, or as UTF-8."""
    country, language = at
    page = data.draw(st.sampled_from([FAMILY_OF[language].windows, "utf-8"]))
    listed = data.draw(st.lists(names(spelt(page, language)), min_size=1, max_size=6))
    assume(all(can_hold(page, name) for name in listed))
    text = end.join(["first_name;detail", *(f"{name};Came in the rain" for name in listed)])
    raw = encoded(text, page)
    taken = choice(raw, country)
    if taken.contenders:
        assert page in {contender.page for contender in taken.contenders} or page == "utf-8"
    else:
        assert unicodedata.normalize("NFC", raw.decode(taken.page)) == unicodedata.normalize(
            "NFC", text
        )


NAMES = {
    "cp1250": ("PL", ["Łukasz", "Małgorzata", "Zażółć"]),
    "cp1251": ("BG", ["Иван", "Мария", "Георги"]),
    "cp1252": ("FR", ["Noël", "Jérôme", "Œuvre", "François"]),
    "cp1253": ("GR", ["Γιώργος", "Άννα"]),
    "cp1254": ("TR", ["İbrahim", "Şahin", "Çağla", "Ayşe"]),
    "cp1255": ("IL", ["ירון", "שרה"]),
    "cp1256": ("EG", ["محمد", "فاطمة"]),
    "cp1257": ("LT", ["Žemaitė", "Ąžuolas"]),
    "cp1258": ("VN", ["Nguyễn", "Đặng", "Hữu"]),
    "cp874": ("TH", ["สมชาย", "น้ำ"]),
    "cp932": ("JP", ["健太", "ゆき", "マリア"]),
    "cp949": ("KR", ["이창호", "김민수"]),
    "gb18030": ("CN", ["王小明", "李娜"]),
    "cp950": ("TW", ["陳大文", "王小明"]),
    "utf-16": ("PL", ["Łukasz"]),
    "utf-16-le": ("PL", ["Łukasz"]),
    "utf-16-be": ("JP", ["健太"]),
    "utf-8-sig": ("PL", ["Łukasz"]),
    "utf-8": ("IN", ["रवि"]),
}


def listed(names: list[str], end: str = "\r\n") -> str:
    return end.join(["first_name;detail", *(f"{name};Came in the rain" for name in names)])


@pytest.mark.parametrize("page", NAMES)
def test_each_page_of_each_country_is_found(page: str) -> None:
    country, names = NAMES[page]
    raw = encoded(listed(names), page)
    taken = choice(raw, country)
    assert not taken.contenders
    assert unicodedata.normalize("NFC", raw.decode(taken.page)).lstrip("\ufeff") == listed(names)


@pytest.mark.parametrize(
    ("country", "page", "names"),
    [
        ("FR", "mac_roman", ["Jérôme", "Noël"]),
        ("DE", "mac_roman", ["Groß", "Jörg"]),
        ("DK", "mac_roman", ["Åse", "Bjørn"]),
        ("PL", "iso8859_2", ["Stanisław", "Bąk", "Śliwa"]),
        ("RU", "mac_cyrillic", ["Иван"]),
    ],
)
def test_an_old_macs_list_is_read_where_windows_makes_no_words_of_it(
    country: str, page: str, names: list[str]
) -> None:
    end = "\r" if page.startswith("mac") else "\n"
    raw = listed(names, end).encode(page)
    taken = choice(raw, country)
    assert (taken.contenders, raw.decode(taken.page)) == ((), listed(names, end))


@pytest.mark.parametrize(
    ("country", "page", "name", "readings"),
    [
        ("GB", "cp1250", "Łukasz", {"£ukasz", "Łukasz"}),
        ("DE", "cp1250", "Kamiński", {"Kamiñski", "Kamiński"}),
        ("DE", "cp1254", "İbrahim", {"Ýbrahim", "İbrahim"}),
        ("ES", "mac_roman", "López", {"L—pez", "López"}),
        ("ES", "mac_roman", "María", {"Mar’a", "María"}),
        ("MX", "cp850", "Juárez", {"Ju\xa0rez", "Juárez"}),
        ("IE", "cp1253", "Γιώργος", {"Ãéþñãïò", "Γιώργος"}),
        ("IE", "cp932", "健太", {"健太"}),
        ("KR", "cp949", "창", {"â", "창"}),
        ("CZ", "mac_latin2", "Dvořák", {"Dvoއk"}),
        ("FI", "mac_roman", "Söderman", {"Sšderman", "Söderman"}),
        ("PL", "cp852", "Bąk", {"BĄk", "Bąk"}),
    ],
)
def test_what_could_be_two_names_is_asked_about(country, page, name, readings) -> None:
    taken = choice(listed([name]).encode(page), country)
    assert readings <= {contender.word for contender in taken.contenders}


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("GB", "It’s late — and “good” – yes…"),
        ("GB", "Zoë paid £12 or 12 € for ½ a crème brûlée"),
        ("US", "José, María and Núñez: don’t wait"),
        ("DE", "Núñez sagte „schön“ – für 10 €"),
        ("FR", "C’est l’été à 20 °C, n° 5 «\xa0bien\xa0»"),
        ("ES", "¿Qué? ¡Sí! Señor Ángel, 2ª planta"),
        ("IT", "L’età dell’oro, perché no?"),
        ("PL", "„Tak” – powiedział Łukasz… 5 °C"),
    ],
)
def test_signs_of_everyday_sentences_are_no_question(country: str, text: str) -> None:
    page = writing(country).families[0].windows
    taken = choice(f"first_name;detail\r\nA;{text}".encode(page), country)
    assert (taken.page, taken.contenders) == (page, ())


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("Łukasz;Zażółć".encode()[:-1] + b"\xe6", "a letter on this line is damaged"),
        ("José;Zoë".encode() + b"\n\xe9", "a letter on this line is damaged"),
        ("José".encode().decode("cp1252").encode(), "Ã© is José"),
        ("Dąb".encode().decode("cp1250").encode(), "is Dąb"),
        (b"x\xd7y", r"x×y \(windows-1252\) or"),
    ],
)
def test_what_was_garbled_before_is_told(raw: bytes, told: str) -> None:
    with pytest.raises(ProblemsFound, match=told):
        exact_text(b"first_name;detail\n" + raw, "people.csv", Origin("DE"))


def test_every_page_is_known_and_holds_its_languages() -> None:
    for family in FAMILIES:
        for page in family.pages:
            "a".encode(page)
    few = [
        language
        for language, family in FAMILY_OF.items()
        if letters(language) and not spelt(family.windows, language)
    ]
    assert few in ([], ["uz"])
