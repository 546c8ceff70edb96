import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import EncodingError, FormatError
from dateline.ingest.decoding import decode, is_blank, storable

FRENCH = "Le président a démissionné lundi, a annoncé son cabinet à Niamey, après l’échec."
RUSSIAN = (
    "Президент покинул столицу в понедельник, сообщило его ведомство. "
    "Переговоры о выводе войск продолжаются, заявил представитель министерства обороны."
)
POLISH = "Związek zawodowy dokerów ogłosił we wtorek strajk, który sparaliżował również cały port."


@pytest.mark.parametrize(
    ("data", "expected", "why"),
    [
        (FRENCH.encode(), FRENCH, "UTF-8"),
        (codecs.BOM_UTF8 + FRENCH.encode(), FRENCH, "the mark is no character of the text"),
        (FRENCH.encode("utf-16"), FRENCH, "UTF-16 with a mark"),
        (codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"), FRENCH, "big-endian"),
        (FRENCH.encode("utf-16-le"), FRENCH, "UTF-16 without a mark"),
        (FRENCH.encode("utf-16-be"), FRENCH, "the same, big-endian"),
        (FRENCH.encode("utf-32"), FRENCH, "UTF-32: its mark begins like UTF-16's"),
        (FRENCH.encode("cp1252"), FRENCH, "few high bytes, all western"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "guessed by its letters"),
        (POLISH.encode("cp1250"), POLISH, "western letters would show as ¹ and ³"),
        ((FRENCH + "é").encode()[:-1], FRENCH + "\ufffd", "cut UTF-8 stays UTF-8"),
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n", "line ends stay"),
        (
            "left\u202eright\u200f 🇳🇪".encode(),
            "left\u202eright\u200f 🇳🇪",
            "marks of direction stay",
        ),
    ],
)
def test_text_is_decoded(data: bytes, expected: str, why: str) -> None:
    assert decode(data) == expected, why


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("windows-1251", RUSSIAN),
        ("no-such-encoding", RUSSIAN),
        ("utf-8", RUSSIAN),
        ("hex", RUSSIAN),
        ("bad\0name", RUSSIAN),
    ],
)
def test_a_declared_encoding_goes_before_a_guess(declared: str, expected: str) -> None:
    assert decode(RUSSIAN.encode("cp1251"), declared) == expected


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode(b"\x93Non\x94 \xe9", "ISO-8859-1") == "“Non” é"


@pytest.mark.parametrize(
    ("data", "error", "why"),
    [
        (bytes(range(256)), FormatError, "zero bytes everywhere"),
        (b"text with one \0 zero", FormatError, "a zero byte is no text"),
        (b"\x01\x02\x03\x04 some letters", FormatError, "control characters"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8x", EncodingError, "a mark without its encoding"),
        (codecs.BOM_UTF8 + b"a\0b", FormatError, "a zero character behind a mark"),
        (codecs.BOM_UTF8 + b"\xff\xfe\xfd", EncodingError, "a mark of UTF-8 before other bytes"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, error: type[Exception], why: str) -> None:
    with pytest.raises(error):
        pytest.fail(f"{why}: {decode(data)!r}")


def test_bytes_that_nothing_explains_are_still_western() -> None:
    data = b"\x81\x8d\x8f\x90\x9d" * 40 + b" port"
    assert decode(data).endswith(" port")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.text(alphabet=st.characters()))
def test_storable_changes_one_for_one(text: str) -> None:
    stored = storable(text)
    assert len(stored) == len(text)
    assert "\0" not in stored
    assert storable(stored).encode() == stored.encode()


def test_blank() -> None:
    assert is_blank(" \n\t\u00a0")
    assert not is_blank(" x ")
