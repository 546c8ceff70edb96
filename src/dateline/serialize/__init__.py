"""Records as JSON: the wire format of one article and of one entry, and their schema."""

from dateline.serialize.reading import decode, from_wire, interval
from dateline.serialize.wire import FORMAT, WireAnalysis, schema
from dateline.serialize.writing import encode, to_wire

__all__ = [
    "FORMAT",
    "WireAnalysis",
    "decode",
    "encode",
    "from_wire",
    "interval",
    "schema",
    "to_wire",
]
