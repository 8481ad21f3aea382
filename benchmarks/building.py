"""How long a site takes beside plain MkDocs with Material: ``python benchmarks/building.py``.

Every line is a ratio within one round, all in processes of their own, one after the other. Seconds
are the processor's: on a busy machine they disturb each other less than the clock's, which tells
the time from saving to the changed page.

The plain build has the same Markdown (``thankbook render``), navigation and Markdown extensions,
and Material's search. It is measured as Material comes and with ``navigation.prune``, one line of
settings; ours is compared with both. ``benchmarks/parts.py`` tells what each part gains.

Nobody's Python is compiled while it is measured: every process may keep bytecode, whatever the
shell says, and each project is built once before its builds count. The library's values and our
templates are those of the installation; ``pip install -e .`` renews them after a change.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import yaml
from processused import Used

from thankbook.contentfolder import example_description

EXAMPLE = "strandhotel"  # the one with the most pages
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
PORT = 8973
GENERATION = """
import sys, time
from pathlib import Path
import gc
gc.disable()
begin = time.process_time()
from thankbook.preparation import Preparation
from thankbook.reader.edition import Edition
imported = time.process_time() - begin
begin = time.process_time()
preparation, file = Preparation(), Path("description.yaml")
preparation.site(file, "description.yaml", Edition.STAFF)
first = time.process_time() - begin
file.write_text(file.read_text() + "# edited\\n")
begin = time.process_time()
preparation.site(file, "description.yaml", Edition.STAFF)
print(imported, first, time.process_time() - begin)
"""
OURS = """\
site_name: x
docs_dir: playbook
site_url: ''
theme: {name: material, font: false}
plugins:
  - search
  - offline
  - thankbook: {business: description.yaml}
"""


@dataclass(frozen=True)
class Run:
    """One process: processor and clock seconds, and the most memory that it held."""

    seconds: float
    clock_seconds: float
    memory_mib: float


def run(folder: Path, *command: str, cache: str = "off") -> Run:
    """Run a Python module in a folder and measure it."""
    environment, begin = _environment(cache), monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", *command], cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    clock_seconds = monotonic() - begin
    used = Used.of(usage)
    return Run(used.seconds, clock_seconds, used.mib)


def _environment(cache: str) -> dict[str, str]:
    shell = {name: os.environ[name] for name in os.environ if name != "PYTHONDONTWRITEBYTECODE"}
    return {**shell, "NO_MKDOCS_2_WARNING": "1", "THANKBOOK_CACHE": cache}


def make_projects(top: Path) -> tuple[Path, Path]:
    """Our project around the example, and the plain one from the Markdown of it.

    ``prune.yml`` beside the plain one's settings is the same with ``navigation.prune``.
    """
    ours, plain = top / "ours", top / "plain"
    (ours / "playbook").mkdir(parents=True)
    shutil.copyfile(example_description(EXAMPLE), ours / "description.yaml")
    (ours / "mkdocs.yml").write_text(OURS)
    run(ours, "thankbook", "render", "--out", str(plain))
    rendered = yaml.safe_load((plain / "mkdocs.yml").read_text("utf-8"))
    kept = ("site_name", "docs_dir", "nav", "markdown_extensions")
    settings = {name: rendered[name] for name in kept}
    settings |= {"theme": {"name": "material"}, "plugins": ["search"]}
    (plain / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
    settings["theme"] = {"name": "material", "features": ["navigation.prune"]}
    (plain / "prune.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
    return ours, plain


def edited(description: Path) -> str:
    """Lengthen the line with the promise to customers by a word; its new end."""
    text = description.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("promise:"))
    changed = f"{line.rstrip('.')} always."
    description.write_text(text.replace(line, changed), "utf-8")
    return changed[-16:]


def generation(ours: Path) -> tuple[float, float, float]:
    """Processor seconds of imports, of reading, tailoring and page making, and after an edit.

    As in a build, Python's garbage collector rests meanwhile.
    """
    told = subprocess.run(
        [sys.executable, "-c", GENERATION],
        cwd=ours,
        env=_environment("off"),
        capture_output=True,
        text=True,
        check=True,
    )
    imported, first, again = map(float, told.stdout.split())
    return imported, first, again


def served(ours: Path) -> tuple[float, float]:
    """After an edit while serving: seconds to the changed page, processor seconds used for it."""
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{PORT}", "-q"],
        cwd=ours,
        env=_environment("memory"),
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(lambda: "<html" in _page("index.html"))
        sleep(2)
        before, begin = _processor_seconds(server.pid), monotonic()
        words = edited(ours / "description.yaml")
        _wait_for(lambda: words in _page("index.html"))
        return monotonic() - begin, _processor_seconds(server.pid) - before
    finally:
        server.terminate()
        server.wait(30)


def _wait_for(condition: Callable[[], bool]) -> None:
    deadline = monotonic() + 300
    while not condition():
        assert monotonic() < deadline, "The page never changed."
        sleep(0.05)


def _page(uri: str) -> str:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/{uri}", timeout=5) as page:
            return str(page.read().decode())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def _processor_seconds(pid: int) -> float:
    """What a running process has used; Linux tells."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


Row = tuple[str, float, tuple[float, float] | None, str]
"""What, processor seconds, ratios to the plain build as it comes and with pruning, goal."""


def measured(top: Path) -> list[Row]:
    """One round."""
    ours, plain = make_projects(top)
    build, pruned = ("mkdocs", "build", "-q"), ("mkdocs", "build", "-q", "-f", "prune.yml")
    cache = str(top / "cache")
    for project, command in ((plain, build), (plain, pruned), (ours, build)):
        run(project, *command)
    as_it_comes, with_prune = run(plain, *build), run(plain, *pruned)
    off, in_memory = run(ours, *build), run(ours, *build, cache="memory")
    cold, second = run(ours, *build, cache=cache), run(ours, *build, cache=cache)
    edited(ours / "description.yaml")
    after_edit = run(ours, *build, cache=cache)
    imported, first, again = generation(ours)
    to_page, rebuild = served(ours)
    rows = [
        ("plain MkDocs with Material", as_it_comes.seconds, ""),
        ("the same with navigation.prune", with_prune.seconds, ""),
        ("cold build, THANKBOOK_CACHE=off", off.seconds, ""),
        ("cold build, THANKBOOK_CACHE=memory", in_memory.seconds, "0.5"),
        ("cold build that fills the cache", cold.seconds, "0.5"),
        ("second build", second.seconds, "0.35"),
        ("second build after editing a line", after_edit.seconds, ""),
        ("importing what generates", imported, ""),
        ("generation, all of it", first, "0.05"),
        ("generation after an edit while serving", again, "0.05"),
        ("rebuild while serving, an edited line", rebuild, "0.2"),
    ]
    baselines = as_it_comes.seconds, with_prune.seconds
    table: list[Row] = [
        (what, value, (value / baselines[0], value / baselines[1]), goal)
        for what, value, goal in rows
    ]
    memory = max(build.memory_mib for build in (in_memory, cold, second, after_edit))
    told: list[Row] = [("edit to changed page, clock seconds", to_page, None, "1.5 s")]
    return [*table, *told, ("most memory, MiB", memory, None, "150 MiB")]


def main() -> None:
    """Print a table of each round."""
    for number in range(1, ROUNDS + 1):
        print(f"\nround {number} of {ROUNDS}: {EXAMPLE}\n")
        print(f"| {'what':40} | measured |  plain | pruned | goal |\n|---|---|---|---|---|")
        with tempfile.TemporaryDirectory() as folder:
            for what, value, ratios, goal in measured(Path(folder)):
                shares = [f"{ratio:6.2f}" for ratio in ratios] if ratios else [" " * 6] * 2
                print(f"| {what:40} | {value:8.2f} | {' | '.join(shares)} | {goal} |", flush=True)


if __name__ == "__main__":
    main()
