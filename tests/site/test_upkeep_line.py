"""Pages say who keeps them true, and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor
from thankbook.upkeep import Upkeep

LINE = '\n<p class="tb-upkeep tb-small" data-search-exclude>'


def pages(description, library):
    site = build_site(tailor(description, library), Edition.STAFF)
    return {page.uri: page.markdown for page in site.pages}


def test_without_upkeep_no_page_says_anything(describe, tiny, library):
    assert not any(LINE in text for text in pages(describe(tiny), library).values())


def test_the_description_speaks_for_every_page(describe, tiny, library):
    text = f"{tiny}upkeep: {{owner: Ada <b>, reviewed: 2026-11-02}}\n"
    formatting = page_maker(tailor(describe(text), library), Edition.STAFF).formatting
    review_by = formatting.full_date(date(2027, 11, 2))
    for uri, markdown in pages(describe(text), library).items():
        assert markdown.count(LINE) == 1, uri
        assert f"Kept up to date by Ada &lt;b&gt;. Next review: {review_by}." in markdown


def test_an_item_speaks_for_itself(describe, tiny, library):
    (name, item), *_ = library.notes.items()
    upkeep = Upkeep(owner="Lars", reviewed="2026-01-10", every_months=6)
    facts = item.facts.model_copy(update={"upkeep": upkeep})
    notes = {**library.notes, name: replace(item, facts=facts)}
    found = pages(describe(tiny), replace(library, notes=notes))
    told = {uri for uri, markdown in found.items() if "up to date by Lars" in markdown}
    assert told == {f"notes/{name}.md"} & found.keys()
