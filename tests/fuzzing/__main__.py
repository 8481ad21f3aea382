"""``python -m tests.fuzzing``: thousands of mutated descriptions, and what is wrong with any.

Each is checked. What passes is planned in every format, made in both editions, asked about one
tactic and compared in its loyalty programs; one in ``--publish-every`` is also built by MkDocs and
verified as ``thankbook publish`` does. A fault is written out with the description that has it.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.fuzzing.trials import Trial
from tests.fuzzing.workers import trials


def main() -> None:
    """Run, report, and exit with 1 if there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--publish-every", type=int, default=50)
    parser.add_argument("--out", type=Path, default=Path("fuzzing-faults"))
    options = parser.parse_args()
    started, faults, seen = time.monotonic(), 0, list[Trial]()
    numbers = range(options.first, options.first + options.count)
    for trial in trials(options.seed, numbers, options.publish_every):
        seen.append(trial)
        if trial.fault:
            faults += 1
            _write_out(options.out, options.seed, trial)
            print(f"{trial.number} from {trial.origin}: {trial.fault.splitlines()[-1]}", flush=True)
        if len(seen) % 100 == 0:
            print(_summary(seen, faults, time.monotonic() - started), file=sys.stderr, flush=True)
    print(_summary(seen, faults, time.monotonic() - started))
    raise SystemExit(faults > 0)


def _write_out(folder: Path, seed: int, trial: Trial) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{seed}-{trial.number}"
    (folder / f"{name}.yaml").write_text(trial.text, "utf-8")
    (folder / f"{name}.txt").write_text(f"{trial.origin}\n\n{trial.fault}\n", "utf-8")


def _summary(seen: list[Trial], faults: int, seconds: float) -> str:
    refused = sum(trial.is_refused for trial in seen)
    published = sum(trial.is_published for trial in seen)
    slowest = max((trial.seconds for trial in seen), default=0.0)
    most = max((trial.mib for trial in seen), default=0.0)
    return (
        f"{len(seen)} descriptions in {seconds:.0f} s: {refused} refused in words, "
        f"{len(seen) - refused} made, {published} of them published, {faults} faults; "
        f"the slowest took {slowest:.1f} s of the processor, the largest process {most:.0f} MiB."
    )


if __name__ == "__main__":
    main()
