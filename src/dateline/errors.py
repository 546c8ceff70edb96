"""Everything Dateline raises on purpose.

    DatelineError
    +-- SpanError            a span that is empty, reversed or outside its text
    +-- RecordError          a record that contradicts itself
    +-- ReadError            an input that cannot become an article; the run goes on
    |   +-- TooLargeError    over a cap of bytes, ratio, nesting, members or time
    |   +-- EmptyError       nothing to read in it
    |   +-- FormatError      binary, broken or unknown format
    |   +-- EncodingError    bytes that are no text in any encoding tried
    +-- ModelError           weights missing, damaged or of another version
    +-- StoryError           a story folder that cannot be used as it is
    |   +-- LockedError      another run is writing to it
    |   +-- DamagedError     a file of the record does not match its hash
    +-- UsageError           arguments that do not fit together

Messages say what to do. A `ReadError` is a result, not an accident: the readers return it
beside the articles, with the stage at which it arose.
"""

from __future__ import annotations


class DatelineError(Exception):
    """Base of all errors of this package."""


class SpanError(DatelineError):
    """A span that is empty, reversed or outside its text."""


class RecordError(DatelineError):
    """A record whose parts contradict each other."""


class ReadError(DatelineError):
    """An input that cannot become an article."""


class TooLargeError(ReadError):
    """An input over one of the caps."""


class EmptyError(ReadError):
    """An input without any text."""


class FormatError(ReadError):
    """An input that is binary, broken or of an unknown format."""


class EncodingError(ReadError):
    """Bytes that no encoding turns into text."""


class ModelError(DatelineError):
    """Weights that are missing, damaged or made for other code."""


class StoryError(DatelineError):
    """A story folder that cannot be used as it is."""


class LockedError(StoryError):
    """A story folder that another run is writing to."""


class DamagedError(StoryError):
    """A file of the record that does not match its hash."""


class UsageError(DatelineError):
    """Arguments that do not fit together."""
