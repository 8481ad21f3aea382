"""Designs of real programs in real and in altered businesses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.loyalty.businessfigures import BusinessFigures
from thankbook.loyalty.design import Design
from thankbook.loyalty.designbuilder import DesignBuilder
from thankbook.loyalty.uncertain import Uncertain, likely_values


@pytest.fixture(scope="session")
def bakery(library):
    return read_description(example_description("solsikke"), library.vocabulary)


@pytest.fixture(scope="session")
def designs_of(library) -> Callable:
    """Every program of the library as a design for one description."""

    def make(description) -> dict[str, Design]:
        reading = BusinessFigures(description, library.vocabulary)
        designing = DesignBuilder(reading, reading.situation())
        return {name: designing.design(item) for name, item in library.programs.items()}

    return make


@pytest.fixture(scope="session")
def designs(bakery, designs_of) -> dict[str, Design]:
    return designs_of(bakery)


@pytest.fixture(scope="session")
def changed() -> Callable[..., Design]:
    """A design with some figures certain."""

    def change(design: Design, **values: float) -> Design:
        certain = {name: Uncertain(name, value, value, value) for name, value in values.items()}
        return replace(design, figures={**design.figures, **certain})

    return change


@pytest.fixture(scope="session")
def likely() -> Callable[..., dict[str, np.ndarray]]:
    """The likeliest values of a design, some of them set."""

    def values(design: Design, **others: float) -> dict[str, np.ndarray]:
        return likely_values(design.figures) | {
            name: np.full((1, 1), value) for name, value in others.items()
        }

    return values
