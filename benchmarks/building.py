"""How long a site takes beside plain MkDocs with Material: ``python benchmarks/building.py``.

Every line is a ratio within one round, all in processes of their own, one after the other. Seconds
are the processor's: on a busy machine they disturb each other less than the clock's, which tells
the time from saving to the changed page.

The plain build is Material as it comes: the same Markdown (``thankbook render``), navigation and
Markdown extensions, the theme's own settings, and its search.

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

from thankbook.contentfolder import example_description

EXAMPLE = "strandhotel"  # the one with the most pages
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
PORT = 8973
GENERATION = """
import sys, time
from pathlib import Path
from thankbook.plugin.buildcache.gcpause import GcPause
GcPause().begin()
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
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    clock_seconds = monotonic() - begin
    return Run(used.ru_utime + used.ru_stime, clock_seconds, used.ru_maxrss / 1024)


def _environment(cache: str) -> dict[str, str]:
    shell = {name: os.environ[name] for name in os.environ if name != "PYTHONDONTWRITEBYTECODE"}
    return {**shell, "NO_MKDOCS_2_WARNING": "1", "THANKBOOK_CACHE": cache}


def make_projects(top: Path) -> tuple[Path, Path]:
    """Our project around the example, and the plain one from the Markdown of it."""
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
        env=_environment("off"),
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


def measured(top: Path) -> list[tuple[str, float, float, str]]:
    """One round: what, processor seconds, ratio to the plain build, goal."""
    ours, plain = make_projects(top)
    build = ("mkdocs", "build", "-q")
    cache = str(top / "cache")
    for project in (plain, ours):
        run(project, *build)
    baseline = run(plain, *build)
    uncached = run(ours, *build)
    cold = run(ours, *build, cache=cache)
    second = run(ours, *build, cache=cache)
    edited(ours / "description.yaml")
    after_edit = run(ours, *build, cache=cache)
    baseline = min(baseline, run(plain, *build), key=lambda one: one.seconds)
    imported, first, again = generation(ours)
    to_page, rebuild = served(ours)
    memory = max(one.memory_mib for one in (uncached, cold, second, after_edit))
    rows = [
        ("plain MkDocs with Material", baseline.seconds, ""),
        ("cold build, cache off", uncached.seconds, "0.5"),
        ("cold build that fills the cache", cold.seconds, "0.5"),
        ("second build", second.seconds, "0.35"),
        ("second build after editing a line", after_edit.seconds, ""),
        ("importing what generates", imported, ""),
        ("generation, all of it", first, "0.05"),
        ("generation after an edit while serving", again, "0.05"),
        ("rebuild while serving, an edited line", rebuild, "0.2"),
    ]
    table = [(what, value, value / baseline.seconds, goal) for what, value, goal in rows]
    by_clock = uncached.clock_seconds / baseline.clock_seconds
    table.append(("cold build, cache off, by the clock", uncached.clock_seconds, by_clock, "0.5"))
    edited_by_clock = after_edit.clock_seconds / baseline.clock_seconds
    table.append(
        ("after editing a line, by the clock", after_edit.clock_seconds, edited_by_clock, "")
    )
    told = [("edit to changed page, clock seconds", to_page, 0.0, "1.5 s")]
    return [*table, *told, ("most memory, MiB", memory, 0.0, "150 MiB")]


def main() -> None:
    """Print a table of each round."""
    for number in range(1, ROUNDS + 1):
        print(f"\nround {number} of {ROUNDS}: {EXAMPLE}\n")
        print(f"| {'what':40} | measured |  ratio | goal |\n|---|---|---|---|")
        with tempfile.TemporaryDirectory() as folder:
            for what, value, ratio, goal in measured(Path(folder)):
                share = f"{ratio:6.2f}" if ratio else "      "
                print(f"| {what:40} | {value:8.2f} | {share} | {goal} |", flush=True)


if __name__ == "__main__":
    main()
