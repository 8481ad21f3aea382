"""What tills write where they do not know the customer."""

from __future__ import annotations

import re

from thankbook.sales.columnnames import NOBODY, plain_words
from thankbook.sales.ids import same_id


def _words_in(words: str, between: str | None = None) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in words.split(between))


_SAYS_SO = _words_in("""
    guest guests gast gaste gjest gaest invite invitado ospite hospite gosc host vieras walkin
    laufkunde laufkundschaft laufkundin passant passants passerby barverkauf anonymous anonym
    anonyme anonimo unknown unbekannt inconnu desconocido sconosciuto onbekend ukendt ukjent okand
    nieznany tuntematon noreply nobody niemand ingen personne nadie nessuno unregistered unnamed
    untitled""")
"""A name of these words, and words of the till, is nobody's."""
_OF_THE_TILL = _words_in("""
    customer customers client clients kunde kunden kund kunder cliente clienti klant klanten klient
    checkout order orders sale sales account user users buyer member shopper walk in cash counter
    counters till pos store shop retail online web website default general misc miscellaneous other
    no name none kein keine ohne sans sin senza bez uten uden utan pas de the a bestellung verkauf
    kasse bar comptoir caisse mostrador banco kontant kontantkunde contado cassa drop dropin kassa
    privat privatkunde konto bestilling kob""")
_PAIRS = _words_in(
    """walk in, cash customer, cash sale, counter sale, cash sales, counter sales,
    counter customer, default customer, no customer, no name, online customer, retail customer,
    web customer, general customer, drop in, pos customer, store customer, misc customer,
    kein kunde, ohne kunde, ohne name, ingen kunde, geen klant, pas de client, sin cliente,
    sin nombre, senza nome, bez nazwy, client comptoir, client de passage, cliente mostrador,
    cliente contado, kontant kunde, kontantkunde, kassa kund, kasse kunde""",
    ",",
)
_ADDRESS = re.compile(r"([^@\s]+)@[^@\s]+")
_STAND_INS = _words_in("""
    noreply donotreply guest walkin nobody none anonymous unknown noemail nomail nocustomer
    noaddress test""")
_PLAIN_NOBODY = frozenset(same_id(text) for text in NOBODY)


def is_usual_nobody(text: str) -> bool:
    """Whether a cell is empty, or a sign that says no more than that."""
    plain = same_id(text)
    return not plain or plain in _PLAIN_NOBODY


def is_nobody(text: str) -> bool:
    """Whether a customer is none: ``Guest checkout``, ``noreply@...``, ``Cash sale``."""
    plain = same_id(text)
    if is_usual_nobody(plain):
        return True
    if address := _ADDRESS.fullmatch(plain):
        return re.sub(r"[^a-z]", "", address[1]) in _STAND_INS
    words = plain_words(text).split()
    if " ".join(words) in _PAIRS:
        return True
    known = [word for word in words if word in _SAYS_SO]
    rest = [word for word in words if word not in _SAYS_SO]
    return bool(known) and all(word in _OF_THE_TILL for word in rest)
