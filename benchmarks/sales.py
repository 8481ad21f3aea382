"""How long ``thankbook figures`` takes for a million rows: ``python benchmarks/sales.py``.

The goal: under ten seconds and under 1 GiB, the interpreter and everything it loads included.
Processor seconds compare better than those of the clock where other programs run.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from processused import used_by_children

ROWS = 1_000_000
CUSTOMERS = 40_000
MINUTES_APART = 1.05


def write_sales(file: Path) -> None:
    """Two years of receipts of two lines, every date with its time, decimal commas."""
    draw = random.Random(20251231)
    begin = datetime(2024, 1, 1)  # noqa: DTZ001 - tills write their own time
    with file.open("w", encoding="utf-8") as stream:
        stream.write("Bon;Dato;Kundenummer;Navn;Vare;Antal;Beløb\n")
        for number in range(ROWS):
            when = begin + timedelta(minutes=number // 2 * 2 * MINUTES_APART)
            buyer = int(draw.paretovariate(0.5)) % CUSTOMERS
            paid = f"{draw.randrange(10, 1999)},{draw.randrange(100):02}"
            stream.write(
                f"R{number // 2:07};{when:%d.%m.%Y %H:%M:%S};C{buyer:06};Kunde {buyer};"
                f"Vare {draw.randrange(300)};1;{paid}\n"
            )


def main() -> None:
    """Print seconds, processor seconds and the most memory that was held."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sales.csv"
        write_sales(file)
        size = file.stat().st_size / 1e6
        begin = time.perf_counter()
        command = [sys.executable, "-m", "thankbook", "figures", str(file)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds = time.perf_counter() - begin
    used = used_by_children()
    print(
        f"{ROWS:,} rows, {size:.0f} MB: {seconds:.1f} s, {used.seconds:.1f} s of processor, "
        f"at most {used.mib:.0f} MiB"
    )


if __name__ == "__main__":
    main()
