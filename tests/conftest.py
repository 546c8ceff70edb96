"""Settings of the whole suite: property tests repeat, and nothing reaches the network."""

from __future__ import annotations

import socket
from typing import NoReturn

import pytest
from hypothesis import settings

settings.register_profile("dateline", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("dateline")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting to anything fails the test."""

    def refuse(*_: object) -> NoReturn:
        message = "Dateline has no business on the network"
        raise AssertionError(message)

    monkeypatch.setattr(socket.socket, "connect", refuse)
