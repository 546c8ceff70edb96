r"""The file of towns and administrative units: its format, written and read in place.

A line of JSON with the bounds of the parts (bytes behind that line) and the countries, then
names   `NAME\tREFREF...\n`, sorted by folded name; a REF is four digits of base 64
places  14 bytes each: latitude and longitude (24 bits, in 1/10,000 degree), population (a
        logarithm), kind, country, unit (16 bits), offset of the name's line (24 bits)
units   `NE.09\tTillabéri Region\n`: first-level units by number

Nothing is loaded: a look-up is a binary search over the names.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from math import exp, log
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.errors import ModelError

if TYPE_CHECKING:
    import mmap
    from collections.abc import Iterator, Mapping, Sequence

KINDS: Final = ("city", "capital", "admin1", "admin2")
RECORD: Final = 14
SCALE: Final = 13
"""Population is kept as `SCALE * ln(1 + n)` in one byte: within 4 per cent of itself."""

DEGREE: Final = 10_000
NOWHERE: Final = -(1 << 23)
"""Latitude of a place without coordinates."""

_DIGITS: Final = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/"
_VALUES: Final = {digit: value for value, digit in enumerate(_DIGITS)}
_LETTERS: Final = str.maketrans(
    {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "ı": "i", "æ": "ae"}
    | {"Æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "Þ": "th", "ħ": "h", "ə": "e", "Ə": "e"}
    | dict.fromkeys("-–—/", " ")
    | dict.fromkeys("'’‘ʿʾʼʻ`´′.,", "")
)
_WORDS: Final = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft", "and": "&"}


def fold(name: str) -> str:
    """A name without case, diacritics, punctuation, hyphens, "the", and with "St" for "Saint"."""
    letters = name.translate(_LETTERS)
    if not letters.isascii():
        decomposed = unicodedata.normalize("NFKD", letters)
        letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    words = letters.lower().split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join([_WORDS.get(word, word) for word in words])


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place of the gazetteer.

    `unit` is the GeoNames code of the first-level unit it lies in or is (`NE.09`); `countries`
    are those a region lies in, also where `country` is `None` because there are several.
    Coordinates are degrees; population is 0 where unknown.
    """

    name: str
    kind: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None
    unit: str | None = None
    population: int = 0
    countries: tuple[str, ...] = ()


class _Header(msgspec.Struct, frozen=True):
    names: int
    places: int
    units: int
    countries: tuple[str, ...]


class TownFile:
    """A file of towns, mapped or in memory. Raises `ModelError` if it is none."""

    def __init__(self, data: mmap.mmap | bytes) -> None:
        self._first = data.find(b"\n") + 1
        try:
            header = msgspec.json.decode(data[: self._first], type=_Header)
        except msgspec.MsgspecError as error:
            message = f"the file of towns is damaged ({error}); reinstall dateline"
            raise ModelError(message) from error
        self._data = data
        self._countries = header.countries
        self._places = self._first + header.names
        self._end = self._places + header.places
        if len(data) != self._end + header.units:
            message = (
                f"the file of towns has {len(data)} bytes, not what it says; reinstall dateline"
            )
            raise ModelError(message)

    @cached_property
    def _units(self) -> list[tuple[str, str]]:
        lines = self._data[self._end :].decode().splitlines()
        return [(code, name) for code, _, name in (line.partition("\t") for line in lines)]

    @cached_property
    def units(self) -> dict[str, str]:
        """Names of the first-level units by GeoNames code."""
        return dict(self._units)

    def find(self, name: str) -> list[Site]:
        """The places of this folded name, the most populous first."""
        numbers: dict[int, None] = {}
        for line in self._lines(name):
            codes = line[line.index(b"\t") + 1 :]
            numbers |= {_number(codes[i : i + 4]): None for i in range(0, len(codes), 4)}
        sites = [self._site(number) for number in numbers]
        return sorted(sites, key=lambda site: (-site.population, site.country or "", site.kind))

    def _lines(self, name: str) -> Iterator[bytes]:
        data = self._data
        low, high = self._first, self._places
        while low < high:
            start = max(data.rfind(b"\n", low, (low + high) // 2) + 1, low)
            if fold(data[start : data.find(b"\t", start)].decode()) < name:
                low = data.find(b"\n", start) + 1
            else:
                high = start
        while low < self._places:
            end = data.find(b"\n", low)
            line = data[low:end]
            if fold(line[: line.index(b"\t")].decode()) != name:
                return
            yield line
            low = end + 1

    def _site(self, number: int) -> Site:
        start = self._places + RECORD * number
        record = self._data[start : start + RECORD]
        name = self._first + int.from_bytes(record[11:14])
        latitude = int.from_bytes(record[0:3], signed=True)
        longitude = int.from_bytes(record[3:6], signed=True)
        unit = int.from_bytes(record[9:11])
        known = latitude != NOWHERE
        return Site(
            name=self._data[name : self._data.find(b"\t", name)].decode(),
            kind=KINDS[record[7]],
            country=self._countries[record[8]],
            latitude=latitude / DEGREE if known else None,
            longitude=longitude / DEGREE if known else None,
            unit=self._units[unit - 1][0] if unit else None,
            population=round(exp(record[6] / SCALE) - 1),
        )


def written(
    names: Mapping[str, Sequence[int]], sites: Sequence[Site], units: Mapping[str, str]
) -> bytes:
    """The bytes of a file of towns.

    `names` gives for each name the positions in `sites` of the places called so, `units` the
    first-level units by code. Each site's own name must be among `names`.
    """
    lines = bytearray()
    offsets = {}
    for name in sorted(names, key=lambda name: (fold(name), name)):
        offsets[name] = len(lines)
        codes = b"".join(_code(number) for number in names[name])
        lines += name.encode() + b"\t" + codes + b"\n"
    codes_of_units = {code: number for number, code in enumerate(sorted(units), start=1)}
    iso = sorted({site.country for site in sites if site.country})
    numbers = {country: number for number, country in enumerate(iso)}
    places = b"".join(
        _record(site, offsets[site.name], numbers[site.country or ""], codes_of_units)
        for site in sites
    )
    table = "".join(f"{code}\t{units[code]}\n" for code in sorted(units)).encode()
    header = _Header(names=len(lines), places=len(places), units=len(table), countries=tuple(iso))
    return msgspec.json.encode(header) + b"\n" + bytes(lines) + places + table


def _record(site: Site, name: int, country: int, units: Mapping[str, int]) -> bytes:
    latitude, longitude = NOWHERE, 0
    if site.latitude is not None and site.longitude is not None:
        latitude, longitude = round(site.latitude * DEGREE), round(site.longitude * DEGREE)
    return b"".join(
        (
            latitude.to_bytes(3, signed=True),
            longitude.to_bytes(3, signed=True),
            bytes((round(log(site.population + 1) * SCALE), KINDS.index(site.kind), country)),
            units.get(site.unit or "", 0).to_bytes(2),
            name.to_bytes(3),
        )
    )


def _code(number: int) -> bytes:
    return bytes(_DIGITS[number >> shift & 63] for shift in (18, 12, 6, 0))


def _number(code: bytes) -> int:
    value = 0
    for digit in code:
        value = value << 6 | _VALUES[digit]
    return value
