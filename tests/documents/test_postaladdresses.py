"""Addresses in the order of their country."""

from __future__ import annotations

import pytest
from babel import Locale

from thankbook.documents.peoplecolumns import Wanted, places
from thankbook.documents.peoplelist import Person
from thankbook.documents.postaladdresses import BLANKS, address_lines, country_of, problems_of
from thankbook.documents.postcodes import digits_of
from thankbook.problems import ProblemsFound

ADA = {"first_name": "Ada", "last_name": "Byrne", "street": "12 Main Street"}


def lines(home: str = "IE", **more: str) -> list[str]:
    return list(address_lines({**ADA, **more}, home))[2:]


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("DE", ["10119 Berlin"]),
        ("US", ["Berlin, RG 10119"]),
        ("CA", ["Berlin RG 10119"]),
        ("AU", ["Berlin RG 10119"]),
        ("GB", ["Berlin", "10119"]),
        ("IE", ["Berlin", "RG", "10119"]),
        ("IT", ["10119 Berlin RG"]),
        ("ES", ["10119 Berlin", "RG"]),
        ("BR", ["Berlin - RG", "10119"]),
        ("TR", ["10119 Berlin/RG"]),
        ("LV", ["Berlin, 10119"]),
        ("SG", ["Berlin 10119"]),
    ],
)
def test_town_region_and_postcode_stand_as_the_post_wants_them(country, expected) -> None:
    given = {"city": "Berlin", "region": "RG", "postcode": "10119"}
    assert lines(country, **given) == expected
    assert lines("DK" if country != "DK" else "SE", country=country, **given)[:-1] == expected


@pytest.mark.parametrize("country", ["US", "CA", "IE", "MX", "BR", "TR", "LV", "JP", "IT", "IN"])
def test_what_is_not_given_leaves_no_sign_behind(country: str) -> None:
    for given in ({"city": "X"}, {"city": "X", "postcode": "1"}, {"city": "X", "region": "R"}):
        for line in lines(country, **given):
            assert line == line.strip(" ,-/")
            assert "  " not in line


def test_an_address_abroad_ends_with_its_country() -> None:
    assert lines(city="Paris", postcode="75001", country="France")[-1] == "FRANCE"
    assert lines(city="Paris", postcode="75001", country="fr")[-1] == "FRANCE"
    assert lines(city="Paris", postcode="75001", country="Frankreich")[-1] == "FRANKREICH"
    assert lines("FR", city="Paris", postcode="75001", country="France") == ["75001 Paris"]


def test_names_and_towns_of_countries_that_begin_with_the_largest() -> None:
    given = {"first_name": "健太", "last_name": "佐藤", "street": "1-2-3", "city": "渋谷区"}
    japanese = address_lines({**given, "region": "東京都", "postcode": "150-0001"}, "JP")
    assert japanese == ("150-0001", "東京都渋谷区", "1-2-3", "佐藤健太")
    hungarian = {"first_name": "Béla", "last_name": "Nagy", "street": "Fő utca 1."}
    assert address_lines({**hungarian, "city": "Budapest", "postcode": "1011"}, "HU") == (
        "Nagy Béla",
        "Budapest",
        "Fő utca 1.",
        "1011",
    )


def test_a_whole_address_is_taken_line_by_line() -> None:
    whole = {"full_name": "Ada Byrne", "whole_address": "12 Main Street\nGalway\nH91 AB12"}
    assert address_lines(whole, "IE") == ("Ada Byrne", "12 Main Street", "Galway", "H91 AB12")


def test_every_country_is_known_by_its_names() -> None:
    for language in ("en", "de", "fr", "ja"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("EU", "UN", "EZ", "QO", "ZZ"):
                assert country_of(name) is not None, name
                assert country_of(code) == code
    assert (country_of("UK"), country_of("U.S.A."), country_of("Atlantis")) == ("GB", "US", None)


BOOKS = {
    "Google": "Name,Given Name,Family Name,Notes,Address 1 - Formatted,Address 1 - Street,"
    "Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,"
    "Address 1 - Country,Address 1 - Extended Address,Organization 1 - Name",
    "Outlook": "First Name,Middle Name,Last Name,Title,Company,Home Street,Home City,Home State,"
    "Home Postal Code,Home Country/Region,Notes",
    "Outlook, German": "Vorname,Nachname,Titel,Firma,Straße privat,Ort privat,"
    "Bundesland/Kanton privat,Postleitzahl privat,Land/Region privat",
    "Thunderbird": "First Name,Last Name,Display Name,Nickname,Home Address,Home Address 2,"
    "Home City,Home State,Home ZipCode,Home Country,Organization",
    "Thunderbird, German": "Vorname,Nachname,Anzeigename,Privat: Adresse,Privat: Ort,"
    "Privat: Bundesland,Privat: PLZ,Privat: Land,Organisation",
    "Apple": "First name,Last name,Company,Street,City,ZIP,State,Country",
    "Shopify": "First Name,Last Name,Default Address Company,Default Address Address1,"
    "Default Address City,Default Address Province Code,Default Address Country Code,"
    "Default Address Zip",
    "WooCommerce": "billing_first_name,billing_last_name,billing_company,billing_address_1,"
    "billing_city,billing_state,billing_postcode,billing_country",
    "French": "Prénom,Nom,Société,Adresse,Code postal,Ville,Pays",
    "Spanish": "Nombre,Apellidos,Empresa,Dirección,Código postal,Ciudad,Provincia,País",
    "Polish": "Imię,Nazwisko,Firma,Ulica,Kod pocztowy,Miasto,Kraj",
}


@pytest.mark.parametrize("book", BOOKS)
def test_columns_of_address_books_are_known(book: str) -> None:
    header = BOOKS[book].split(",")
    row = [f"{number}" for number, _ in enumerate(header)]
    found = places(header, [row], Wanted(BLANKS, ()), "people.csv", 1)
    needed = {"first_name", "last_name", "company", "street", "postcode", "city", "country"}
    assert needed - {"company"} <= set(found)
    assert len(set(found.values())) == len(found)
    assert "Notes" not in [header[at] for at in found.values()]


def test_two_addresses_of_one_person_are_asked_about() -> None:
    header = ["First Name", "Home Street", "Business Street", "Home City"]
    with pytest.raises(ProblemsFound, match="'Home Street' and 'Business Street' could each"):
        places(header, [["A", "1", "2", "X"]], Wanted(BLANKS, ()), "people.csv", 1)
    said = Wanted(BLANKS, (), {"street": "Business Street"})
    assert places(header, [["A", "1", "2", "X"]], said, "people.csv", 1)["street"] == 2


def test_what_an_address_lacks_is_told_by_its_line() -> None:
    rows = [
        Person(2, {"street": "1", "city": "X"}),
        Person(3, {"company": "Y", "city": "X"}),
        Person(4, {"company": "Y", "street": "1"}),
        Person(5, {"company": "Y", "street": "1", "city": "X", "country": "Nowhere"}),
        Person(6, {"company": "Y", "street": "1", "city": "X"}),
    ]
    found = [(problem.line, problem.field) for problem in problems_of(rows, "people.csv", "DK")]
    assert found == [(2, ""), (3, "street"), (4, "city"), (5, "country")]
    assert set(ADA) <= set(BLANKS)


@pytest.mark.parametrize(
    ("country", "postcode"),
    [
        ("US", "02134"),
        ("US", "02134-1108"),
        ("DE", "01069"),
        ("DE", "D-01069"),
        ("FR", "01000"),
        ("NO", "0150"),
        ("JP", "060-0001"),
        ("BR", "01310-100"),
        ("AU", "0800"),
        ("CZ", "110 00"),
        ("SE", "114 55"),
        ("IE", "H91 AB12"),
        ("GB", "1"),
    ],
)
def test_a_postcode_that_lost_its_zero_is_told_with_the_cure(country: str, postcode: str) -> None:
    def told(code: str) -> list[str]:
        given = {**ADA, "city": "X", "postcode": code, "country": country}
        home = [Person(2, {**given, "country": ""})]
        abroad = [Person(2, given)]
        found = [problem.field for problem in problems_of(abroad, "people.csv", "DK")]
        assert found == [problem.field for problem in problems_of(home, "people.csv", country)]
        return found

    assert told(postcode) == []
    as_number = postcode.removeprefix("D-").replace(" ", "").lstrip("0")
    if digits_of(country) and as_number != postcode.replace(" ", "").removeprefix("D-"):
        assert told(as_number) == ["postcode"]


def test_a_region_that_the_own_country_does_not_write_is_told() -> None:
    rows = [Person(2, {**ADA, "city": "Springfield", "region": "IL", "postcode": "62701"})]
    assert [(problem.field, problem.severity) for problem in problems_of(rows, "x.csv", "DE")] == [
        ("region", "warning")
    ]
    assert list(problems_of(rows, "x.csv", "US")) == []
    named = [Person(2, {**rows[0].values, "country": "Germany"})]
    assert list(problems_of(named, "x.csv", "US")) == []


def test_a_first_name_with_a_comma_is_told() -> None:
    rows = [Person(2, {"first_name": "M\u00fcller, J\u00fcrgen", "street": "1", "city": "X"})]
    assert [problem.field for problem in problems_of(rows, "x.csv", "DK")] == ["first_name"]
