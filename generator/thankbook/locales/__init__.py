"""How a country writes numbers, days, weekdays and months, as Unicode's CLDR knows it."""

from thankbook.locales.territory import ANYWHERE, Territory

__all__ = ["ANYWHERE", "Territory"]
