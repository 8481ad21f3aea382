"""Runs a web server of Debian's on a free port, with the recipe of docs/serving as it stands."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.browser.site_build import REPOSITORY

RECIPES = REPOSITORY / "docs" / "serving"
USER, PASSWORD = "team", "crumb and crust"
_HASHED = "$2a$04$7v/NYmY3nAqmLECEirG6POd/KcdwJF8taSlbCrU4ttufkUCATJw4K"
"""The password as ``caddy hash-password`` gives it, with less work for each request."""

_PATIENCE_SECONDS = 20


@dataclass(frozen=True)
class WebServer:
    """A running server: the address of its host, and the recipe that it runs."""

    name: str
    host: str

    @property
    def home(self) -> str:
        return f"{self.host}/playbook/"


def program(name: str) -> str | None:
    """Where a server is installed; Debian keeps some where users do not look."""
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@contextmanager
def serving(name: str, site: Path, folder: Path) -> Iterator[WebServer]:
    """The recipe of a server, with other paths, another port and a password of ours."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = {"nginx": _nginx, "caddy": _caddy}[name](site, folder, port)
    with (folder / "output.txt").open("wb") as output:
        surroundings = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
        process = subprocess.Popen(command, stdout=output, stderr=output, env=surroundings)
        try:
            _wait_for(port, process, folder)
            yield WebServer(name, f"http://127.0.0.1:{port}")
        finally:
            process.terminate()
            process.wait(20)


def _changed(recipe: str, changes: dict[str, str]) -> str:
    for before, after in changes.items():
        assert before in recipe, before
        recipe = recipe.replace(before, after)
    return recipe


def _nginx(site: Path, folder: Path, port: int) -> list[str]:
    salt = b"salt"
    digest = base64.b64encode(hashlib.sha1(PASSWORD.encode() + salt).digest() + salt).decode()
    (folder / "passwords").write_text(f"{USER}:{{SSHA}}{digest}\n", encoding="utf-8")
    changes = {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "/srv/playbook/site/": f"{site}/",
        "/etc/nginx/playbook.htpasswd": str(folder / "passwords"),
    }
    recipe = _changed((RECIPES / "nginx.conf").read_text("utf-8"), changes)
    (folder / "playbook.conf").write_text(recipe, encoding="utf-8")
    temporary = "".join(
        f"{what}_temp_path {folder}/{what};"
        for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    # Workers of a server that root starts are nobody, who may not look into folders of tests.
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/errors.txt; {user} events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; access_log off; {temporary}\n"
        f"include {folder}/playbook.conf; }}\n",
        encoding="utf-8",
    )
    errors = str(folder / "errors.txt")
    return [program("nginx"), "-p", str(folder), "-e", errors, "-c", str(folder / "nginx.conf")]


def _caddy(site: Path, folder: Path, port: int) -> list[str]:
    changes = {
        "\nintranet.example {": f"\nhttp://127.0.0.1:{port} {{",
        "/srv/playbook/site\n": f"{site}\n",
        "PUT-THE-HASH-HERE": _HASHED,
    }
    recipe = _changed((RECIPES / "Caddyfile").read_text("utf-8"), changes)
    (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + recipe, encoding="utf-8")
    return [program("caddy"), "run", "--config", str(folder / "Caddyfile")]


def _wait_for(port: int, process: subprocess.Popen[bytes], folder: Path) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError((folder / "output.txt").read_text("utf-8"))
