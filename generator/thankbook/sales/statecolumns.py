"""Which columns of an export say what became of a sale, by their names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from thankbook.sales.columnnames import plain_name

Kind = Literal["status", "type", "when", "refunded", "said"]

_NAMES: dict[Kind, str] = {
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
_PLAIN = {
    kind: frozenset(" ".join(name.split()) for name in names.split(","))
    for kind, names in _NAMES.items()
}
_VAGUE = frozenset(
    """
    state estado stato stav stan stare etat zustand type kind typ art tipo soort tila tur rodzaj
    tyyppi vorgang situacao""".split()  # noqa: SIM905 - a list of so many words is a page
) | {"order type", "sale type", "sales type"}
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
        kind = next((one for one, known in _PLAIN.items() if plain in known), None)
        if kind and place not in taken:
            found.append(StateColumn(place, name.strip(), kind, plain in _VAGUE))
    return found


def is_net_of_refunds(name: str) -> bool:
    """Whether an amount of this name has refunds taken off already."""
    return plain_name(name) in _NET
