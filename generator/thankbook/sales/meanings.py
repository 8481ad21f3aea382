"""What tills, shops and booking programs write about a sale, and what it means for counting.

Words are plain (``plain_words``): without capitals, accents and signs. A phrase means what its
words mean, if they agree: ``cancelled by guest`` is cancelled, ``refund failed`` is not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from thankbook.sales.columnnames import plain_words


class Meaning(StrEnum):
    """What becomes of a row."""

    COUNTED = "counted"
    LEFT_OUT = "left out"
    TAKEN_BACK = "taken back"
    PARTLY_BACK = "taken back in part"
    SALE = "sales"
    LINE = "lines of sales"
    PART = "parts of sales"
    PAYMENT = "payments"


def _words_in(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LEFT_OUT = """
    cancelled canceled cancel cancellation voided void failed failure declined denied rejected
    deleted removed abandoned expired test training draft quote quotation estimate trash trashed
    aborted invalid spam payout withdrawal
    storniert stornierte stornieren abgebrochen fehlgeschlagen geloscht entwurf angebot abgelehnt
    ungultig annulliert ubungsbeleg
    annule annulee echoue echouee refuse refusee supprime supprimee brouillon devis
    cancelado cancelada anulado anulada fallido fallida rechazado rechazada borrador eliminado
    eliminada annullato annullata stornato stornata fallito fallita bozza rifiutato rifiutata
    eliminato falhou recusado recusada rascunho excluido excluida
    geannuleerd mislukt vervallen concept verwijderd geweigerd
    annulleret afvist fejlet slettet kladde annullert kansellert avvist feilet
    annullerad avbruten makulerad misslyckad misslyckades raderad avvisad
    anulowane anulowany anulowana anulowano nieudane nieudana odrzucone odrzucona usuniete szkic
    zruseno zrusena zrusene stornovano peruttu mitatoity hylatty epaonnistunut
    torolt torolve sztorno sztornozott sikertelen anulat anulata anulate esuat iptal
    otkazano ponisteno preklicano atsaukta atcelts tuhistatud
    ακυρωμενο ακυρωθηκε отменен отменена отменено отменён аннулирован скасовано
    キャンセル 取消 取消し 已取消 取消済み 취소 취소됨 מבוטל ملغي"""
_COUNTED = """
    paid completed complete closed ok okay success succeeded successful settled captured processed
    processing shipped delivered dispatched fulfilled invoiced confirmed done sold finished posted
    approved checked attended arrived stayed served collected archived past
    erfolgreich reussi reussie exitoso exitosa riuscito riuscita geslaagd vellykket lyckad
    onnistunut udane udana uspesne sikeres basarili succes
    bezahlt abgeschlossen erledigt verkauft fertig gebucht geliefert versendet versandt bestatigt
    paye payee termine terminee regle reglee valide validee livre livree expedie expediee cloture
    pagado pagada completado completada cerrado cerrada finalizado finalizada entregado entregada
    cobrado enviado pago paga concluido concluida entregue pagato pagata completato completata
    chiuso evaso consegnato betaald voltooid afgerond afgesloten geleverd verzonden
    betalt gennemfort fullfort fuldfort afsluttet avsluttet faerdig ferdig solgt leveret levert
    betald slutford avslutad klar sald levererad genomford
    oplacone oplacony oplacona zaplacone zakonczone zakonczona zrealizowane zrealizowana wyslane
    zaplaceno dokonceno vyrizeno maksettu valmis fizetve teljesitve platit finalizat odendi
    tamamlandi placeno placano apmoketa apmaksats makstud
    πληρωμενο ολοκληρωμενο оплачен оплачено завершен завершён выполнен сплачено
    支払済み 完了 已完成 已付款 완료 결제완료 שולם مدفوع"""
_TAKEN_BACK = """
    refunded refund refunds returned return returns chargeback credited reimbursed
    erstattet ruckerstattet zuruckerstattet retourniert ruckgabe gutschrift retoure erstattung
    ruckerstattung rembourse remboursee remboursement retourne retour avoir
    reembolsado reembolsada reembolso devuelto devuelta devolucion estornado devolvido devolucao
    rimborsato rimborsata rimborso reso restituito
    terugbetaald terugbetaling geretourneerd
    refunderet refundering tilbagebetalt returneret krediteret refundert returnert kreditert
    kreditnota aterbetald aterbetalning retur returnerad krediterad
    zwrocone zwrocony zwrocona zwrot refundowane vraceno hyvitetty palautettu palautus
    visszateritett rambursat rambursata iade возврат возвращен возвращён повернено
    返金 返品 已退款 退款 환불 הוחזר مسترد"""
_OPEN = """
    pending unpaid open hold holding awaiting waiting authorized authorised due overdue outstanding
    scheduled new parked saved partial partially partly incomplete requested unconfirmed
    offen ausstehend wartend teilweise teil reserviert reserve neu attente ouvert impaye
    partiellement partielle pendiente abierto parcialmente parcial nuevo sospeso aperto
    parzialmente parziale nuovo openstaand gedeeltelijk nieuw afventer apen aben delvis delvist
    venter oppen vantande delvist ny oczekujace oczekuje czesciowo nowe cekajici castecne
    odottaa avoin osittain beklemede noshow"""
_NEVER_SOLD = _words_in("""
    failed failure declined denied rejected deleted removed abandoned expired test training draft
    quote quotation estimate trash trashed aborted invalid spam payout withdrawal
    fehlgeschlagen geloscht entwurf angebot abgelehnt ungultig ubungsbeleg echoue echouee refuse
    refusee supprime supprimee brouillon devis fallido fallida rechazado rechazada borrador
    eliminado eliminada fallito fallita bozza rifiutato rifiutata eliminato falhou recusado
    recusada rascunho excluido excluida mislukt vervallen concept verwijderd geweigerd afvist
    fejlet slettet kladde avvist feilet misslyckad misslyckades raderad avvisad nieudane nieudana
    odrzucone odrzucona usuniete szkic hylatty epaonnistunut sikertelen esuat""")
"""What never was a sale, so that a row below zero of it takes none back: a payout, a test."""
_NEGATIONS = _words_in("""
    not non no nicht ikke inte nie niet sin un ei never kein""")
_PARTIAL = _words_in("""
    partial partially partly teilweise teil partiellement partielle parcialmente parcial
    parzialmente parziale gedeeltelijk delvis delvist czesciowo castecne osittain""")

_LINE = """
    line lines item items lineitem product products position positions pos posten artikel article
    ligne linea linha riga linje rad regel pozycja detail details produkt produit producto"""
_PART = """
    discount discounts rabatt remise descuento sconto korting rabat desconto tax taxes vat mwst tva
    iva btw moms shipping versand livraison envio spedizione verzending frakt fragt tip tips
    trinkgeld pourboire propina mancia fooi drikkepenge surcharge fee fees rounding rundung"""
_PAYMENT = """
    payment payments tender tenders zahlung bezahlung paiement pago pagamento betaling betalning
    platnosc maksu odeme change wechselgeld"""
_SALE = """
    sale sales order receipt invoice transaction charge header total summe gesamt
    verkauf beleg bon kassenbon rechnung umsatz kopf vente ticket facture venta pedido factura
    recibo vendita scontrino fattura verkoop bestelling factuur salg kob forsaljning kvitto
    sprzedaz paragon faktura myynti kuitti venda"""
_REVERSALS = "storno reversal stornobeleg stornobuchung"


def _by_word(meanings: Mapping[Meaning | None, str]) -> dict[str, Meaning | None]:
    return {
        plain_words(word): meaning
        for meaning, all_of in meanings.items()
        for word in all_of.split()
    }


_STATUSES = _by_word(
    {
        None: _OPEN,
        Meaning.LEFT_OUT: f"{_LEFT_OUT} storno",
        Meaning.COUNTED: _COUNTED,
        Meaning.TAKEN_BACK: _TAKEN_BACK,
    }
)
_TYPES = _by_word(
    {
        Meaning.SALE: _SALE,
        Meaning.LEFT_OUT: _LEFT_OUT,
        Meaning.TAKEN_BACK: f"{_TAKEN_BACK} {_REVERSALS}",
        Meaning.PAYMENT: _PAYMENT,
        Meaning.PART: _PART,
        Meaning.LINE: _LINE,
    }
)
_STRONGER = (Meaning.LEFT_OUT, Meaning.TAKEN_BACK, Meaning.LINE, Meaning.PART, Meaning.PAYMENT)
_WITH_A_PAYMENT = (Meaning.TAKEN_BACK, Meaning.PAYMENT, Meaning.SALE)
_YES = _words_in("""
    yes y true t 1 x ja si oui sim tak kylla da evet wahr vrai""")
_NO = _words_in("""
    no n false f 0 nein non nao nie nej nei nee ei hayir falsch faux""")


def status_meaning(text: str) -> Meaning | None:
    """What a status means for counting; None where it is not known, or says that it is open."""
    words = _words(text)
    if not words or words & _NEGATIONS:
        return None
    known = {word: _STATUSES[word] for word in words if word in _STATUSES}
    if words & _PARTIAL:
        rest = {meaning for word, meaning in known.items() if word not in _PARTIAL}
        return Meaning.PARTLY_BACK if rest == {Meaning.TAKEN_BACK} else None
    meanings = set(known.values())
    return meanings.pop() if len(meanings) == 1 else None


def type_meaning(text: str) -> Meaning | None:
    """What kind of row it is; None where it is not known. ``Sale line`` is a line.

    A line of a refund is not known: it may stand beside a row of the whole refund.
    """
    words = _words(text)
    if not words or words & _NEGATIONS:
        return None
    if words >= {"credit", "note"} or words >= {"credit", "memo"}:
        return Meaning.TAKEN_BACK
    meanings: set[Meaning | None] = {_TYPES[word] for word in words if word in _TYPES}
    if Meaning.TAKEN_BACK in meanings and meanings & {Meaning.LINE, Meaning.PART, Meaning.PAYMENT}:
        return None
    strong = [meaning for meaning in _STRONGER if meaning in meanings]
    return strong[0] if strong else (Meaning.SALE if Meaning.SALE in meanings else None)


def is_refund_of_payment(text: str) -> bool:
    """Whether a kind of row is a payment that went back, and no line or part of anything."""
    found = {_TYPES[word] for word in _words(text) if word in _TYPES}
    return {Meaning.TAKEN_BACK, Meaning.PAYMENT} <= found <= {*_WITH_A_PAYMENT}


def may_take_back(text: str) -> bool:
    """Whether a row below zero that is called so may take back a sale, as a cancellation does."""
    return not _words(text) & _NEVER_SOLD


def is_yes(text: str) -> bool | None:
    """Whether a mark such as ``TRUE`` or ``x`` is set; None where a cell is no mark."""
    plain = plain_words(text)
    if not plain or plain in _NO:
        return False
    return True if plain in _YES else None


def _words(text: str) -> frozenset[str]:
    return frozenset(plain_words(text).split())
