"""What the composer's script says, in the words of the pages; {names} are left for it to fill."""

from __future__ import annotations

from thankbook.reader.pagemaker import PageMaker


def messages(maker: PageMaker) -> dict[str, str]:
    """Each message by the name under which the script knows it."""
    ui = maker.ui
    return {
        "any": ui("composer.any"),
        "unreachable": ui("composer.unreachable"),
        "missing": ui("composer.fault.missing"),
        "thin": ui("composer.fault.thin"),
        "echo": ui("composer.fault.echo"),
        "hollow": ui("composer.fault.hollow"),
        "blank": ui("composer.fault.blank"),
        "offer": ui("composer.offer", found="{found}"),
        "words": ui("composer.words", words="{words}", most="{most}"),
        "too_many_words": ui("composer.too_many_words", words="{words}", most="{most}"),
        "scaled": ui("composer.scaled", percent="{percent}"),
        "too_long": ui("composer.too_long"),
        "no_label": ui("composer.no_label", last="{last}"),
        "characters": ui("composer.characters", characters="{characters}", texts="{texts}"),
        "copied": ui("composer.copied"),
        "copy_yourself": ui("composer.copy_yourself"),
        "refused": ui("composer.refused"),
        "printing": ui("composer.printing"),
        "draft": ui("composer.draft", title="{title}", name="{name}"),
        "nameless": ui("composer.nameless"),
        "go_on": ui("composer.go_on"),
        "remove": ui("composer.remove"),
        "open": ui("composer.open", draft="{draft}"),
        "delete": ui("composer.delete", draft="{draft}"),
        "deleted": ui("composer.deleted"),
        "cleared": ui("composer.cleared"),
        "restored": ui("composer.restored"),
        "opened": ui("composer.opened"),
        "fresh": ui("composer.fresh"),
    }
