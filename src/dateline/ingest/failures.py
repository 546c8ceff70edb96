"""From what goes wrong to a record of it.

Reading is the one place where anything may come in. What a reader or a foreign parser raises
on purpose or by accident becomes a `Failure` with its stage; the run goes on.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from dateline.errors import EmptyError, FormatError, ReadError, TooLargeError
from dateline.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

ACCIDENTS: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What parsers of foreign formats raise on broken input, by the standard library's names."""


def failed(source: str, error: ReadError) -> Failure:
    """The failure of an input, with the stage that its kind of error belongs to."""
    return Failure(source=source, stage=_stage(error), reason=str(error))


def unopened(source: str, error: OSError) -> Failure:
    """The failure of a file that could not be opened or read from the disk."""
    why = (error.strerror or type(error).__name__).lower()
    reason = f"could not be opened ({why}); check the path and its permissions"
    return Failure(source=source, stage="open", reason=reason)


def _stage(error: ReadError) -> str:
    if isinstance(error, TooLargeError):
        return "limits"
    return "extract" if isinstance(error, EmptyError) else "decode"


def hushed(library: str) -> None:
    """Keeps the warnings of a library off the terminal; a handler that the caller set gets them."""
    logging.getLogger(library).addHandler(logging.NullHandler())


@contextmanager
def guarded(what: str, advice: str, *more: type[Exception]) -> Iterator[None]:
    """Turns an accident inside a foreign parser into a `FormatError`.

    Only for calls of libraries: our own mistakes should be seen. `more` are the library's own
    errors.
    """
    accidents: tuple[type[Exception], ...] = (*ACCIDENTS, *more)
    try:
        yield
    except ReadError:
        raise
    except accidents as error:
        message = f"{what} is broken ({type(error).__name__}); {advice}"
        raise FormatError(message) from error
