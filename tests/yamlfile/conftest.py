"""Every test of reading runs with libyaml and without it."""

from __future__ import annotations

import pytest
from tests.yamlfile.reading import READERS, reading_with


@pytest.fixture(params=READERS, autouse=True, scope="module")
def _each_reader(request):
    """Run every test with libyaml and without it."""
    with reading_with(request.param):
        yield
