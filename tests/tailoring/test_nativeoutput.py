"""Standard output kept free of what a native library prints, seen from another process."""

import subprocess
import sys
from pathlib import Path

import pytest

_LIBRARY = """
import ctypes, os, sys
from thankbook.tailoring.nativeoutput import native_output_dropped

library = ctypes.CDLL("ucrtbase" if os.name == "nt" else None)
"""


def _ran(code: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _LIBRARY + code]
    return subprocess.run(
        command, text=True, timeout=60, check=True, stderr=subprocess.PIPE, **options
    )


@pytest.mark.parametrize(
    "says",
    [
        "library.puts(b'noise')",  # held back by C, because a pipe is no terminal
        "library.puts(b'noise'); library.fflush(None)",
        "os.write(1, b'noise')",
        "os.system('echo noise')",
    ],
)
def test_however_a_library_prints_nothing_is_heard(says: str) -> None:
    code = f"print('before')\nwith native_output_dropped():\n    {says}\nprint('after')"
    done = _ran(code, stdout=subprocess.PIPE)
    assert (done.stdout, done.stderr) == ("before\nafter\n", "")


def test_what_stood_in_the_buffer_of_c_before_is_no_noise() -> None:
    code = "library.puts(b'result')\nwith native_output_dropped():\n    library.puts(b'noise')"
    assert _ran(code, stdout=subprocess.PIPE).stdout == "result\n"


def test_one_within_another_and_a_failure_bring_it_back() -> None:
    code = """
try:
    with native_output_dropped(), native_output_dropped():
        os.write(1, b"noise")
        raise ValueError
except ValueError:
    print("back")
"""
    assert _ran(code, stdout=subprocess.PIPE).stdout == "back\n"


@pytest.mark.skipif(sys.platform == "win32", reason="shells of Windows do not close descriptors")
def test_a_closed_descriptor_stays_closed() -> None:
    code = """
os.close(1)
with native_output_dropped():
    os.write(1, b"noise")
try:
    os.fstat(1)
except OSError:
    print("closed", file=sys.stderr)
"""
    assert _ran(code, stdout=subprocess.PIPE).stderr == "closed\n"


def test_a_file_that_was_opened_as_descriptor_1_is_not_written_to(tmp_path: Path) -> None:
    file = tmp_path / "data"
    code = f"""
os.close(1)
assert os.open({str(file)!r}, os.O_CREAT | os.O_WRONLY) == 1
with native_output_dropped():
    library.puts(b"noise")
os.write(1, b"data")
"""
    _ran(code)
    assert file.read_bytes() == b"data"


def test_no_descriptor_is_left_open() -> None:
    code = """
def lowest():
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor

before = lowest()
for _ in range(50):
    with native_output_dropped():
        pass
print(lowest() - before)
"""
    assert _ran(code, stdout=subprocess.PIPE).stdout == "0\n"


def test_the_solver_is_silent() -> None:
    code = """
from thankbook.tailoring.binaryprogram import Row, maximized
print(sorted(maximized(["a", "b"], {"a": 1, "b": 2}, [Row({"a": 1, "b": 1}, at_most=1)])))
"""
    done = _ran(code, stdout=subprocess.PIPE)
    assert (done.stdout, done.stderr) == ("['b']\n", "")
