"""The MkDocs door: the only room, with the theme overrides, that knows MkDocs and Material."""

from thankbook.plugin.mkdocsplugin import ThankbookPlugin

__all__ = ["ThankbookPlugin"]
