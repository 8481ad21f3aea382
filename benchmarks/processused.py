"""What a process has used: seconds of the processor, and the most memory that it held at once.

The one place that knows how a system counts them; benchmarks and the trials of mutated descriptions
read them here. Seconds are the processor's: on a busy machine they disturb each other less than the
clock's.
"""

from __future__ import annotations

import resource
import sys
from dataclasses import dataclass

_OF_A_MIB = 1024 * 1024 if sys.platform == "darwin" else 1024
"""macOS counts octets, Linux kibibytes (``getrusage`` of each)."""


@dataclass(frozen=True)
class Used:
    """Seconds of the processor, and the most memory at once."""

    seconds: float
    mib: float

    @classmethod
    def of(cls, usage: resource.struct_rusage) -> Used:
        """From what the system tells of a process that has ended, or of several together."""
        return cls(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _OF_A_MIB)


def used_here() -> Used:
    """What this process has used so far."""
    return Used.of(resource.getrusage(resource.RUSAGE_SELF))


def used_by_children() -> Used:
    """What all processes have used that this one has started and waited for."""
    return Used.of(resource.getrusage(resource.RUSAGE_CHILDREN))
