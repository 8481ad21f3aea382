"""What a build is spared because an earlier one did it; only ``mkdocsplugin`` imports from here."""

from thankbook.plugin.buildcache.buildcache import BuildCache, CacheState

__all__ = ["BuildCache", "CacheState"]
