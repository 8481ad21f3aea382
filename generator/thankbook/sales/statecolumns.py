"""Which columns of an export say what became of a sale, by their names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from thankbook.sales.columnnames import plain_name

NamedKind = Literal["status", "type", "when", "refunded", "why"]
Kind = NamedKind | Literal["said", "currency", "item"]
"""``said`` is a column that the user names, ``currency`` and ``item`` are known by their cells."""

_NAMES: dict[NamedKind, str] = {
    "status": """
        status, order status, payment status, financial status, transaction status, sale status,
        sales status, receipt status, booking status, reservation status, appointment status,
        invoice status, state, order state, payment state, sale state, zahlungsstatus,
        bestellstatus, belegstatus, auftragsstatus, buchungsstatus, rechnungsstatus, zustand,
        statut, statut commande, statut de la commande, statut paiement, statut de paiement, etat,
        estado, estado del pedido, estado pedido, estado del pago, estado de pago, situacao,
        stato, stato ordine, stato pagamento, orderstatus, betaalstatus, betalingsstatus,
        ordrestatus, betalningsstatus, bestallningsstatus, status zamowienia, status platnosci,
        stan, stav, stav objednavky, tila, tilauksen tila, allapot, stare, durum, siparis durumu,
        κατασταση, статус, статус заказа, ステータス, 状態, 状态, 订单状态, 상태, סטטוס, الحالة""",
    "type": """
        line type, row type, record type, receipt type, transaction type, sale type, sales type,
        event type, entry type, document type, doc type, type, kind, order type, belegart,
        belegtyp, vorgangsart, vorgangstyp, vorgang, zeilentyp, zeilenart, positionstyp,
        positionsart, buchungsart, transaktionstyp, art, typ, type de ligne, type de vente,
        type de document, type de transaction, tipo, tipo de documento, tipo de linea,
        tipo de transaccion, tipo documento, tipo riga, tipo di documento, soort, regeltype,
        transactietype, linjetype, transaktionstype, transaksjonstype, radtyp, rodzaj,
        typ dokumentu, rivityyppi, tyyppi, tur""",
    "when": """
        cancelled at, canceled at, cancelled on, canceled on, cancelled date, canceled date,
        cancel date, cancellation date, date cancelled, date canceled, cancelled, canceled,
        is cancelled, is canceled, voided at, voided on, void date, voided, void, is void,
        is voided, deleted at, deleted, is deleted, test, is test, test order, training,
        storniert am, storniert, stornodatum, storno, annule le, annule, date annulation,
        cancelado, anulado, fecha de cancelacion, fecha anulacion, annullato, data annullamento,
        geannuleerd, geannuleerd op, annulleret, annullert, annullerad, anulowano,
        data anulowania""",
    "refunded": """
        refunded amount, amount refunded, refund amount, refund total, total refunded, refunded,
        refunds, refund, order refund amount, refund value, amount returned,
        erstattet, erstatteter betrag, erstattungsbetrag, ruckerstattung, ruckerstattungsbetrag,
        montant rembourse, rembourse, remboursement, importe reembolsado, reembolsado, reembolso,
        importo rimborsato, rimborso, rimborsato, terugbetaald bedrag, terugbetaald,
        refunderet belob, refunderet, refundert belop, refundert, aterbetalt belopp, aterbetalt,
        kwota zwrotu, zwrot, valor reembolsado""",
}


def _words_in(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PLAIN = {
    kind: frozenset(" ".join(name.split()) for name in names.split(","))
    for kind, names in _NAMES.items()
}
_VAGUE = _words_in("""
    state estado stato stav stan stare etat zustand type kind typ art tipo soort tila tur rodzaj
    tyyppi vorgang situacao""") | {"order type", "sale type", "sales type"}
_OF_OTHER_THINGS = _words_in("""
    fulfillment fulfilment delivery shipping shipment customer client member membership email mail
    subscription account tax address loyalty stock inventory consent marketing marital item product
    billing province country lieferstatus versandstatus kundenstatus fee policy method deadline
    until free before window terms allowed refundable""")
_CALLED_OFF = _words_in("""
    cancelled canceled cancel cancellation cancelation voided void deleted storniert storno
    stornierung annule annulation annulee cancelado cancelacion anulado anulacion annullato
    annullamento geannuleerd annulering annulleret annullert annullerad makulerad anulowano
    anulowania zruseno peruttu iptal""")
_REASONS = _words_in("reason by grund motif motivo reden arsag orsak powod note comment user")
_PAID_BACK = _words_in("""
    refunded refund refunds erstattet erstattung ruckerstattung rembourse remboursement
    reembolsado reembolso rimborsato rimborso terugbetaald refunderet refundert aterbetalt""")
_NO_AMOUNTS = _words_in("""
    date at on time reason by id no number note count quantity qty items datum grund policy""")
_NET = frozenset(
    ["net sales", "total net sales", "net total sales", "sales net of refunds", "net payment"]
)


@dataclass(frozen=True)
class StateColumn:
    """A column that may say what became of sales; ``is_vague`` where its name says little."""

    place: int
    name: str
    kind: Kind
    is_vague: bool


def state_columns(names: Sequence[str], taken: Collection[int]) -> list[StateColumn]:
    """The columns of an export, without those that are ``taken`` for other roles."""
    found = []
    for place, name in enumerate(names):
        plain = plain_name(name)
        kind: Kind | None = _kind(plain)
        if kind and place not in taken:
            is_vague = plain in _VAGUE or plain not in _known(kind)
            found.append(StateColumn(place, name.strip(), kind, is_vague))
    return found


def _known(kind: Kind) -> frozenset[str]:
    return next((names for other, names in _PLAIN.items() if other == kind), frozenset())


def _kind(plain: str) -> NamedKind | None:
    """What a column says, by its whole name, else by the words in it."""
    for kind, known in _PLAIN.items():
        if plain in known:
            return kind
    words = set(plain.split())
    if words & _OF_OTHER_THINGS:
        return None
    if words & _CALLED_OFF and words & _REASONS:
        return "why"
    if words & _CALLED_OFF:
        return "when"
    if words & _PAID_BACK and not words & _NO_AMOUNTS:
        return "refunded"
    is_status = any(word.endswith(("status", "statut")) for word in words) or "state" in words
    return "status" if is_status else None


def is_net_of_refunds(name: str) -> bool:
    """Whether an amount of this name has refunds taken off already."""
    return plain_name(name) in _NET
