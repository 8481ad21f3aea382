"""The MkDocs door: settings, pages in memory, watching; apart, what is kept between builds."""

from thankbook.plugin.mkdocsplugin import ThankbookPlugin, cache_state

__all__ = ["ThankbookPlugin", "cache_state"]
