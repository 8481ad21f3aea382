"""Watches everything that the pages of a browser context do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import (
        BrowserContext,
        ConsoleMessage,
        Dialog,
        Request,
        Response,
        WebError,
    )

_OWN_SCHEMES = ("data:", "blob:")


class Watch:
    """Every request and every trouble of a context, from its first page on."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self._home = home
        self.requests: list[str] = []
        self.trouble: list[str] = []
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("dialog", self._dialog)

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self._home, *_OWN_SCHEMES)):
            self.trouble.append(f"leaves the site: {request.url}")

    def _failed(self, request: Request) -> None:
        self.trouble.append(f"failed: {request.url} ({request.failure})")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.trouble.append(f"{response.status}: {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.trouble.append(f"console {message.type}: {message.text}")

    def _error(self, error: WebError) -> None:
        self.trouble.append(f"script: {error.error}")

    def _dialog(self, dialog: Dialog) -> None:
        self.trouble.append(f"dialog: {dialog.message}")
        dialog.dismiss()
