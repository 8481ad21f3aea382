"""What address books and mailing programs call their columns, in many languages.

Google (old and new), Outlook, Apple, Thunderbird and Mailchimp, and what people type themselves.
Names are without capitals, accents and signs, as ``plain_name`` gives them.
"""

from __future__ import annotations

import re

from thankbook.sales.columnnames import plain_name

_NAMES: dict[str, str] = {
    "first_name": """
        first name, firstname, first, given name, given names, givenname, forename, christian name,
        fname, vorname, rufname, prénom, prenom, nombre, nombre de pila, nombres, nome,
        primeiro nome, nome próprio, förnamn, tilltalsnamn, fornavn,
        voornaam, roepnaam, imię, imiona, jméno,
        křestní jméno, meno, krstné meno, keresztnév, utónév, prenume, ime, emri, etunimi,
        kutsumanimi, eesnimi, vārds, vardas, ad, adı, isim, όνομα, όνομα μικρό, имя, ім'я, ім я,
        собствено име, име, лично име, név, eiginnafn, ainm, céadainm, enw cyntaf, tên,
        שם פרטי, الاسم الأول, الاسم, نام, ชื่อ, 名, 名字, 이름""",
    "last_name": """
        last name, lastname, last, family name, familyname, surname, lname, second name, nachname,
        familienname, zuname, nom, nom de famille, apellido, apellidos, primer apellido, cognome,
        sobrenome, apelido, último nome, efternamn, efternavn, etternavn, achternaam, familienaam,
        nazwisko, příjmení, priezvisko, vezetéknév, családnév, nume, nume de familie, prezime,
        priimek, mbiemri, sukunimi, perenimi, perekonnanimi, uzvārds, pavardė, soyad, soyadı,
        soy isim, επώνυμο, επίθετο, фамилия, прізвище, фамилно име, презиме, kenninafn, sloinne,
        cyfenw, họ, שם משפחה, اسم العائلة, نام خانوادگی, นามสกุล, 姓, 姓氏, 성""",
    "full_name": """
        full name, fullname, display name, contact name, name, file as, vollständiger name,
        anzeigename, nom complet, nom affiché, nombre completo, nome completo, nome visualizzato,
        fullständigt namn, namn, navn, fulde navn, fullt navn, volledige naam, weergavenaam, naam,
        imię i nazwisko, celé jméno, teljes név, nume complet, ime i prezime, koko nimi, nimi,
        täisnimi, vārds uzvārds, vardas pavardė, ad soyad, ονοματεπώνυμο, полное имя, фио, піб,
        họ tên, họ và tên, שם מלא, الاسم الكامل, 氏名, お名前, 姓名, 성명""",
    "company": """
        company, company name, organization, organisation, organization name, organization 1 name,
        firma, firmenname, unternehmen, organisation 1 name, société, entreprise, empresa, azienda,
        società, företag, virksomhed, bedrijf, bedrijfsnaam, společnost, spoločnosť, cég, firmă,
        tvrtka, podjetje, yritys, ettevõte, uzņēmums, įmonė, şirket, εταιρεία, компания, фирма,
        компанія, công ty, חברה, شركة, 会社名, 公司, 회사""",
    "street": """
        street, street address, street address 1, address, address line 1, address line,
        address 1, address1,
        street 1, mailing address, postal address, postal street, delivery address, home street,
        home address, business street, work address, address 1 street,
        adresse, anschrift,
        straße, strasse, straße privat, straße geschäftlich, straße und hausnummer,
        strasse hausnummer, rue, adresse postale, rue domicile, dirección, calle, domicilio,
        endereço, morada, rua, indirizzo, via, adress, gatuadress, gata, gade, vej, gateadresse,
        adres, straat, straat en huisnummer, ulica, ulica i numer, ulice, cím, utca, stradă,
        adresă, adresa, naslov, katuosoite, osoite, aadress, tänav, iela, adrese, adresas, gatvė,
        sokak, cadde, διεύθυνση, οδός, адрес, улица, адреса, вулиця, địa chỉ, כתובת, רחוב, عنوان,
        العنوان, ที่อยู่, 住所, 地址, 주소, seoladh, cyfeiriad""",
    "whole_address": """
        whole address, full address, formatted address, address 1 formatted, mailing address full,
        vollständige adresse, adresse complète, dirección completa""",
    "street_3": """
        street 3, address line 3, address 3, address3, street address 3, po box, pobox, postfach,
        boîte postale, apartado, casella postale, postboks, postbox, box""",
    "street_2": """
        street 2, address line 2, address 2, address2, extended address, address 1 extended address,
        home street 2, business street 2, home address 2, work address 2, adresszusatz,
        adresse 2, complément d'adresse, complément, dirección 2, indirizzo 2, c o, apartment,
        apt, suite, unit, street address 2""",
    "postcode": """
        postcode, post code, postal code, zip, zip code, zipcode, zip postal code, postal zip,
        home postal code, business postal code, home zip code, work zip code, home zipcode,
        work zipcode, address 1 postal code, plz, postleitzahl, plz privat, plz geschäftlich,
        code postal, código postal, cp, cep, cap, codice postale, postnummer, postnr, kod pocztowy,
        psč, irányítószám, cod poștal, poštanski broj, poštna številka, postinumero, sihtnumber,
        pasta indekss, pašto kodas, posta kodu, ταχυδρομικός κώδικας, τκ, индекс,
        почтовый индекс, поштовий індекс, mã bưu điện, מיקוד, الرمز البريدي, รหัสไปรษณีย์,
        郵便番号, 邮编, 邮政编码, 우편번호, eircode, pin code, pincode""",
    "city": """
        city, town, home city, business city, work city, address 1 city, post town, locality,
        ort, ort privat, ort geschäftlich, stadt, wohnort, ville, localité, ciudad, población,
        localidad, cidade, localidade, città, comune, località, stad, by, poststed, postort, plaats,
        woonplaats, miasto, miejscowość, město, mesto, obec, város, település, oraș, localitate,
        grad, kaupunki, postitoimipaikka, linn, pilsēta, miestas, şehir, il, πόλη, город, місто,
        град, thành phố, עיר, المدينة, เมือง, 市区町村, 城市, 도시""",
    "region": """
        state, region, province, province code, state code, county, home state, business state,
        work state, address 1 region,
        state province, bundesland, kanton, état, provincia, estado, uf, stato, delstat,
        województwo, megye, județ, ilçe, νομός, область, 都道府県, 省""",
    "country": """
        country, country region, country code, land region, home country,
        business country, home country region,
        business country region, work country, address 1 country, staat, pays, país, paese,
        nazione, land, kraj, země, krajina, ország, țară, država, maa, riik, valsts, šalis, ülke,
        χώρα, страна, країна, quốc gia, ארץ, البلد, ประเทศ, 国, 国家, 국가, tír""",
}


def called(column: str, blank: str) -> bool:
    """Whether some program calls the column of a blank so; ``column`` is a plain name.

    What says whose or which address it is does not count: *Home Street*, *billing_city*.
    """
    names = _PLAIN.get(blank, frozenset())
    return column in names or _unqualified(column) in names


def is_called(column: str) -> bool:
    """Whether some program calls the column of some blank so."""
    return any(called(column, blank) for blank in _PLAIN)


def _unqualified(column: str) -> str:
    words = column.split()
    while words and words[0] in _QUALIFIERS:
        words = words[1:]
    while words and words[-1] in _QUALIFIERS:
        words = words[:-1]
    plain = " ".join(words)
    # Google numbers addresses, Shopify has a default one.
    return re.sub(r"^(?:address|adresse) (?:1 )?(?=[a-z])", "", plain)


_QUALIFIERS = frozenset(
    plain_name(word)
    for word in (
        *("home", "business", "work", "private", "personal", "billing", "shipping", "mailing"),
        *("postal", "default", "primary", "main", "recipient", "customer", "contact"),
        *("privat", "geschäftlich", "dienstlich", "rechnung", "lieferung", "kunde", "empfänger"),
        *("domicile", "bureau", "facturation", "livraison", "particular", "trabajo", "casa"),
    )
)


_PLAIN = {
    blank: frozenset(plain_name(" ".join(name.split())) for name in names.split(","))
    for blank, names in _NAMES.items()
}
