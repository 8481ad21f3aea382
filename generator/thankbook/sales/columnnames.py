"""What tills call their columns, the likeliest name first."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Role = Literal["customer", "date", "amount", "receipt"]

_NAMES: dict[Role, str] = {
    "customer": """
        customer id, customer no, customer number, customer nr, customer code, customer key,
        customer ref, customer user id, customer, client id,
        client no, client number, client, member id,
        member no, member number, membership number, membership id, loyalty id, loyalty card,
        loyalty number, card number, card no, guest id, patient id, account id, account number,
        buyer id, contact id, user id, booked by, booker, ordered by,
        kundenummer, kundennummer, kunden nummer, kunden nr, kundennr, kunde nr, kunden id,
        kundenid, kundnummer, kundnr, kund nr, kundid, kund id, kunde id, kunde, kundenr, kund,
        medlemsnummer, medlemsnr, medlem, mitgliedsnummer, mitglied, debitor, debitornr,
        numero client, numero de client, n client, no client, code client, id client,
        identifiant client,
        id cliente, codigo cliente, codigo de cliente, numero cliente, numero de cliente, cliente,
        klantnummer, klantnr, klant nr, klant id, klantid, klantcode, klant, relatienummer,
        nr klienta, numer klienta, id klienta, kod klienta, klient, kontrahent,
        codice cliente, asiakasnumero, asiakas, cislo zakaznika, zakaznik,
        customer email, email, e mail, mail, billing email, customer name, client name, kundename,
        kundenavn, kundnamn, nom client, nombre cliente, klantnaam, nazwa klienta, guest name""",
    "date": """
        order date, sale date, sales date, transaction date, invoice date, receipt date,
        purchase date, date of sale, date of purchase, booking date, booked on, date booked,
        ordered on, date, created at, created, paid at,
        date time, datetime, timestamp, day,
        bestelldatum, verkaufsdatum, rechnungsdatum, belegdatum, buchungsdatum, kaufdatum, datum,
        datum uhrzeit, tag, salgsdato, ordredato, fakturadato, bilagsdato, kobsdato, kjopsdato,
        dato, dato tid, forsaljningsdatum, orderdatum, fakturadatum, kopdatum,
        date de commande, date de vente, date vente, date commande, date facture, date d achat,
        date heure, fecha de venta, fecha venta, fecha pedido, fecha de pedido, fecha factura,
        fecha de compra, fecha, verkoopdatum, besteldatum, factuurdatum, aankoopdatum,
        data sprzedazy, data zamowienia, data transakcji, data zakupu, data wystawienia, data,
        data vendita, data ordine, paivamaara, pvm, datum prodeje""",
    "amount": """
        order total, order total amount, total amount,
        sale amount, sales amount, transaction amount, net amount,
        gross amount, line total, line amount, total sales, net sales, gross sales, total price,
        grand total, amount paid, amount, total, sales, revenue, turnover, paid, sum, value,
        gesamtbetrag, rechnungsbetrag, zeilenbetrag, positionsbetrag, bruttobetrag, nettobetrag,
        betrag, gesamt, gesamtpreis, gesamtsumme, umsatz, brutto, netto, summe,
        belob i alt, samlet belob, totalbelob, linjebelob, belob, belop, totalt, i alt, total belob,
        omsetning, omsaetning, salg, totalbelop, radbelopp, summa, belopp, totalbelopp,
        forsaljning, omsattning,
        montant total, montant ttc, montant ht, montant, total ttc, total ht, chiffre d affaires,
        importe total, importe, monto total, monto, total venta, ventas,
        totaalbedrag, regelbedrag, bedrag, totaal, omzet, totaalprijs,
        kwota brutto, kwota netto, kwota, wartosc brutto, wartosc netto, wartosc, razem, suma,
        sprzedaz, importo, totale, summa yhteensa, yhteensa, castka, celkem""",
    "receipt": """
        receipt id, receipt no, receipt number, receipt nr, receipt, order id, order no,
        order number, order nr, order, transaction id, transaction no, transaction number,
        transaction, invoice no, invoice number, invoice id, invoice, sale id, ticket id,
        ticket no, ticket number, ticket, bill no, check number, basket id, booking id,
        belegnummer, belegnr, beleg nr, beleg, bonnummer, bonnr, bon nr, bon, bestellnummer,
        bestellung, rechnungsnummer, rechnungsnr, rechnung, kassenbon, auftragsnummer,
        bonnummer, bon nummer, bilagsnummer, bilagsnr, bilag, kvittering, kvitteringsnummer,
        kvitteringsnr, ordrenummer, ordrenr, ordre, faktura, fakturanummer, fakturanr,
        kvitto, kvittonummer, kvittonr, ordernummer, ordernr, verifikationsnummer,
        numero de commande, numero commande, n commande, commande, numero de ticket,
        numero ticket, facture, numero facture, n ticket,
        numero de pedido, numero pedido, pedido, numero de factura, factura, recibo,
        bonnummer, bestelnummer, bestelling, factuurnummer, factuur, transactienummer,
        nr paragonu, numer paragonu, paragon, nr zamowienia, numer zamowienia, zamowienie,
        nr faktury, numer faktury, nr transakcji, scontrino, numero scontrino, kuitti, uctenka""",
}
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ł": "l", "ß": "ss", "ı": "i", "°": " ", "º": " "})
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")
_ADDED = re.compile(
    r" (?:incl|inkl|excl|ekskl|exkl|inc|ex|vat|moms|mva|mwst|btw|tva|iva|with|without|tax|"
    r"dkk|nok|sek|eur|usd|gbp|chf|pln|czk|cad|aud|kr|zl|utc)$"
)


def plain_words(typed: str) -> str:
    """A text without capitals, accents and signs, its words apart: ``not_refunded``, ``noShow``."""
    spaced = _CAMEL.sub(" ", typed.strip()).casefold().translate(_LETTERS)
    letters = unicodedata.normalize("NFKD", spaced)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[\W_]+", " ", plain).split())


def plain_name(typed: str) -> str:
    """A column's name without capitals, accents, signs and currencies: ``Beløb (DKK)``, belob."""
    name = plain_words(typed)
    while (shorter := _ADDED.sub("", name)) != name:
        name = shorter
    return name


def rank(name: str, role: Role) -> int | None:
    """How likely a column of this name has a role, 0 the likeliest; None where nothing says so."""
    return _RANKS[role].get(plain_name(name))


def is_known(name: str) -> bool:
    """Whether some till calls a column so."""
    return any(rank(name, role) is not None for role in _NAMES)


def _listed(names: str) -> list[str]:
    return [" ".join(name.split()) for name in names.split(",")]


def _ranked(names: str) -> dict[str, int]:
    listed = _listed(names)
    return {name: listed.index(name) for name in listed}


_RANKS: dict[Role, dict[str, int]] = {role: _ranked(names) for role, names in _NAMES.items()}
NOBODY = frozenset(
    _listed(
        """
        -, --, ., ?, 0, 00, 000, 0000, n/a, na, nan, none, null, nil, unknown, anonymous, anonym,
        anonymous customer, guest, gast, gjest, gæst, gäst, walk-in, walkin, walk in,
        walk-in customer, cash, cash customer, kontant, contant, barverkauf, ukendt, ukjent,
        unbekannt, okänd, onbekend, inconnu, desconocido, brak, laufkunde, laufkundschaft, diverse,
        passant, invité, invitado, no customer, kein kunde, ingen kunde, geen klant"""
    )
)
"""What tills write where they do not know the customer, in small letters."""
