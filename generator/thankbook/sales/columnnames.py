"""What tills call their columns, the likeliest name first."""

from __future__ import annotations

import re
from typing import Literal

from thankbook.namesearch.folding import folded

Role = Literal["customer", "date", "amount", "receipt"]

_NAMES: dict[Role, str] = {
    "customer": """
        customer id, customer no, customer number, customer nr, customer code, customer key,
        customer ref, customer user id, customer, client id, client no, client number, client,
        member id, member no, member number, membership number, membership id, loyalty id,
        loyalty card, loyalty number, card number, card no, guest id, patient id, account id,
        account number, buyer id, contact id, user id, booked by, booker, ordered by,
        kundenummer, kundennummer, kunden nummer, kunden nr, kundennr, kunde nr, kunden id,
        kundenid, kundnummer, kundnr, kund nr, kundid, kund id, kunde id, kunde, kundenr, kund,
        medlemsnummer, medlemsnr, medlem, mitgliedsnummer, mitglied, debitor, debitornr,
        numero client, numero de client, n client, no client, code client, id client,
        identifiant client, id cliente, codigo cliente, codigo de cliente, numero cliente,
        numero de cliente, cliente, klantnummer, klantnr, klant nr, klant id, klantid,
        klantcode, klant, relatienummer, nr klienta, numer klienta, id klienta, kod klienta,
        klient, kontrahent, codice cliente, asiakasnumero, asiakas, cislo zakaznika, zakaznik,
        customer email, email, e mail, mail, billing email, customer name, client name,
        kundename, kundenavn, kundnamn, nom client, nombre cliente, klantnaam, nazwa klienta,
        guest name, customer full name, buyer, buyer name, buyer email, patron, guest, patient,
        member, member name, shopper, purchaser, payer, sold to, bill to, käufer, kundenname,
        gast, kjoper, kjøper, køber, köpare, acheteur, adhérent, comprador, acquirente, koper,
        nabywca, odběratel, odberateľ, kupující, zákazník, zákazníčka, ostaja, ügyfél,
        ügyfélszám, vevő, vásárló, client id, klients, klientas, pirkėjas, klijent, kupac,
        stranka, kupec, müşteri, müşteri no, müşteri adı, πελάτης, κωδικός πελάτη, клиент,
        покупатель, код клиента, номер клиента, клієнт, покупець, купувач, לקוח, מספר לקוח,
        عميل, العميل, رقم العميل, مشتری, ลูกค้า, khách hàng, mã khách hàng, ग्राहक, 顧客,
        顧客id, 顧客番号, 顧客コード, 顧客名, お客様, お客様番号, お客様名, 会員番号, 会員id,
        会員, 得意先, 客户, 客户编号, 客户名称, 顾客, 会员, 会员号, 客戶, 客戶編號, 顧客編號,
        會員, 고객, 고객번호, 고객명, 회원번호""",
    "date": """
        order date, sale date, sales date, transaction date, invoice date, receipt date,
        purchase date, date of sale, date of purchase, booking date, booked on, date booked,
        ordered on, date, created at, created, paid at, date time, datetime, timestamp, day,
        bestelldatum, verkaufsdatum, rechnungsdatum, belegdatum, buchungsdatum, kaufdatum,
        datum, datum uhrzeit, tag, salgsdato, ordredato, fakturadato, bilagsdato, kobsdato,
        kjopsdato, dato, dato tid, forsaljningsdatum, orderdatum, fakturadatum, kopdatum,
        date de commande, date de vente, date vente, date commande, date facture, date d achat,
        date heure, fecha de venta, fecha venta, fecha pedido, fecha de pedido, fecha factura,
        fecha de compra, fecha, verkoopdatum, besteldatum, factuurdatum, aankoopdatum,
        data sprzedazy, data zamowienia, data transakcji, data zakupu, data wystawienia, data,
        data vendita, data ordine, paivamaara, pvm, datum prodeje, dátum, dátum predaja,
        eladás dátuma, kelt, dată, data vânzării, data comenzii, kuupäev, datums, kuupaev,
        pardavimo data, tarih, satış tarihi, sipariş tarihi, ημερομηνία, дата, дата продажи,
        дата заказа, дата продажу, תאריך, التاريخ, تاريخ, วันที่, ngày, दिनांक, 日付, 日時,
        年月日, 売上日, 販売日, 注文日, 取引日, 購入日, 日期, 订单日期, 销售日期, 訂單日期,
        날짜, 일자, 판매일, 주문일""",
    "amount": """
        order total, order total amount, total amount, sale amount, sales amount,
        transaction amount, net amount, gross amount, line total, line amount, total sales,
        net sales, gross sales, total price, grand total, amount paid, amount, total, sales,
        revenue, turnover, paid, sum, value, gesamtbetrag, rechnungsbetrag, zeilenbetrag,
        positionsbetrag, bruttobetrag, nettobetrag, betrag, gesamt, gesamtpreis, gesamtsumme,
        umsatz, brutto, netto, summe, belob i alt, samlet belob, totalbelob, linjebelob, belob,
        belop, totalt, i alt, total belob, omsetning, omsaetning, salg, totalbelop, radbelopp,
        summa, belopp, totalbelopp, forsaljning, omsattning, montant total, montant ttc,
        montant ht, montant, total ttc, total ht, chiffre d affaires, importe total, importe,
        monto total, monto, total venta, ventas, totaalbedrag, regelbedrag, bedrag, totaal,
        omzet, totaalprijs, kwota brutto, kwota netto, kwota, wartosc brutto, wartosc netto,
        wartosc, razem, suma, sprzedaz, importo, totale, summa yhteensa, yhteensa, castka,
        celkem, suma spolu, čiastka, összeg, végösszeg, total de plată, sumă, valoare,
        summa kopā, iznos, znesek, ukupno, tutar, toplam, toplam tutar, valor total, valor,
        ποσό, σύνολο, сумма, итого, сума, סכום, סך הכל, المبلغ, الإجمالي, ยอดรวม, จำนวนเงิน,
        số tiền, tổng tiền, राशि, 金額, 合計, 合計金額, 売上, 売上金額, 売上高, 税込金額, 金额,
        总额, 总金额, 销售额, 金額合計, 總額, 금액, 합계, 매출, 매출액""",
    "receipt": """
        receipt id, receipt no, receipt number, receipt nr, receipt, order id, order no,
        order number, order nr, order, transaction id, transaction no, transaction number,
        transaction, invoice no, invoice number, invoice id, invoice, sale id, ticket id,
        ticket no, ticket number, ticket, bill no, check number, basket id, booking id,
        belegnummer, belegnr, beleg nr, beleg, bonnummer, bonnr, bon nr, bon, bestellnummer,
        bestellung, rechnungsnummer, rechnungsnr, rechnung, kassenbon, auftragsnummer,
        bonnummer, bon nummer, bilagsnummer, bilagsnr, bilag, kvittering, kvitteringsnummer,
        kvitteringsnr, ordrenummer, ordrenr, ordre, faktura, fakturanummer, fakturanr, kvitto,
        kvittonummer, kvittonr, ordernummer, ordernr, verifikationsnummer, numero de commande,
        numero commande, n commande, commande, numero de ticket, numero ticket, facture,
        numero facture, n ticket, numero de pedido, numero pedido, pedido, numero de factura,
        factura, recibo, bonnummer, bestelnummer, bestelling, factuurnummer, factuur,
        transactienummer, nr paragonu, numer paragonu, paragon, nr zamowienia, numer zamowienia,
        zamowienie, nr faktury, numer faktury, nr transakcji, scontrino, numero scontrino,
        kuitti, uctenka, kuittinumero, tilausnumero, číslo účtenky, číslo objednávky,
        objednávka, nyugta, nyugtaszám, rendelésszám, bon fiscal, număr comandă, račun,
        številka računa, fiş no, sipariş no, fatura, αριθμός απόδειξης, απόδειξη, чек,
        номер чека, номер заказа, заказ, номер замовлення, קבלה, מספר הזמנה, رقم الفاتورة,
        رقم الطلب, レシート番号, 伝票番号, 注文番号, 取引番号, 订单号, 订单编号, 小票号, 單號,
        訂單編號, 영수증번호, 주문번호""",
}
_NUMBER_SIGNS = str.maketrans("°º", "  ")
"""Behind an N they stand for a number, and are no letter of it."""
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")
_ADDED = re.compile(
    r" (?:incl|inkl|excl|ekskl|exkl|inc|ex|vat|moms|mva|mwst|btw|tva|iva|with|without|tax|"
    r"dkk|nok|sek|eur|usd|gbp|chf|pln|czk|cad|aud|kr|zl|utc)$"
)


def plain_words(typed: str) -> str:
    """A text without capitals, accents and signs, its words apart: ``not_refunded``, ``noShow``."""
    return folded(_CAMEL.sub(" ", typed.strip()).translate(_NUMBER_SIGNS))


def plain_name(typed: str) -> str:
    """A column's name without capitals, accents, signs and currencies: ``Beløb (DKK)``, belob."""
    name = plain_words(typed)
    while (shorter := _ADDED.sub("", name)) != name:
        name = shorter
    return name


_TAXES = frozenset(("vat", "tax", "taxes", "moms", "mva", "mwst", "ust", "btw", "tva", "iva"))
_WITHOUT = frozenset(
    ("excl", "exkl", "ekskl", "excluding", "ex", "without", "ohne", "uden", "sans")
)
_NET = frozenset(("ht", "netto", "nettobetrag", "nettobelop", "nettobelob", "nettobedrag"))


def is_without_vat(name: str) -> bool:
    """Whether a column's name says that its amounts are without VAT or sales tax."""
    words = set(plain_words(name).split())
    return bool(words & _NET) or bool(words & _TAXES and words & _WITHOUT)


def rank(name: str, role: Role) -> int | None:
    """How likely a column of this name has a role, 0 the likeliest; None where nothing says so."""
    return _RANKS[role].get(plain_name(name))


def is_known(name: str) -> bool:
    """Whether some till calls a column so."""
    return any(rank(name, role) is not None for role in _NAMES)


def is_of_something_else(name: str, role: Role) -> bool:
    """Whether a word in a name says that its days or amounts are not those of sales."""
    words = set(plain_words(name).split())
    return bool(words & _OTHERS.get(role, frozenset()))


def _listed(names: str) -> list[str]:
    return [" ".join(name.split()) for name in names.split(",")]


def _ranked(names: str) -> dict[str, int]:
    listed = [plain_words(name) for name in _listed(names)]
    return {name: listed.index(name) for name in listed}


_RANKS: dict[Role, dict[str, int]] = {role: _ranked(names) for role, names in _NAMES.items()}
_OTHER_WORDS: dict[Role, str] = {
    "amount": """
        unit each per single einzelpreis stückpreis listenpreis unitaire unitario unitário
        stuksprijs stykpris enhetspris jednostkowa tip tips gratuity trinkgeld pourboire propina
        mancia fooi tax taxes vat gst mwst ust steuer moms mva tva iva btw discount rabatt rabat
        remise descuento sconto korting desconto fee fees gebühr frais shipping versand
        versandkosten livraison cost costs kosten coût coste costo einkaufspreis profit margin
        balance saldo solde change wechselgeld rate weight gewicht points punkte rating distance
        hours stunden given""",
    "date": """
        birth birthday dob born geburtsdatum geburtstag naissance nacimiento nascita nascimento
        geboortedatum fødselsdato fødselsdag födelsedatum urodzenia narození due expiry expires
        expiration fällig fälligkeit fälligkeitsdatum delivery lieferdatum joined since signup
        registered updated modified printed exported""",
}
_OTHERS = {role: frozenset(map(plain_words, words.split())) for role, words in _OTHER_WORDS.items()}
NOBODY = frozenset(
    _listed(
        """
        -, --, ., ?, 0, 00, 000, 0000, n/a, na, nan, none, null, nil, unknown, anonymous, anonym,
        anonymous customer, guest, gast, gjest, gæst, gäst, walk-in, walkin, walk in,
        walk-in customer, cash, cash customer, kontant, contant, barverkauf, ukendt, ukjent,
        unbekannt, okänd, onbekend, inconnu, desconocido, brak, laufkunde, laufkundschaft, diverse,
        passant, invité, invitado, no customer, not specified, kein kunde, ingen kunde,
        geen klant"""
    )
)
"""What tills write where they do not know the customer, in small letters."""
