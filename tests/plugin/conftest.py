"""What every test of the plugin starts from."""

import pytest

from thankbook.plugin import helper


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds in this process have no helpers, whose work nobody here could count."""
    monkeypatch.setattr(helper, "_cores", lambda: 1)
