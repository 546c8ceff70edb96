import subprocess
import sys

import pytest

from dateline.ingest.language import language_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "About 400 dockers walked out on Tuesday, and their union said that talks would go on.",
            "en",
        ),
        (
            "Police arrested five men in Lagos, a spokesman said on Tuesday. The coup was on Monday.",
            "en",
        ),
        (
            "Police don catch five men for Lagos wey dey thief fuel, na so dem tok for Tuesday.",
            "pcm",
        ),
        (
            "Environ 400 dockers ont cessé le travail mardi, et leur syndicat dit que les négociations continuent.",
            "fr",
        ),
        (
            "Rund 400 Hafenarbeiter legten am Dienstag die Arbeit nieder, und die Gespräche gehen weiter.",
            "de",
        ),
        ("Jo Pitt, Al Ruel, Port Sill", None),
        ("1234567890 " * 20, None),
        ("", None),
    ],
)
def test_languages(text: str, expected: str | None) -> None:
    assert language_of(text) == expected


def test_reading_loads_no_heavy_library_before_it_is_needed() -> None:
    code = (
        "import sys, dateline.ingest.readers\n"
        "print({'numpy', 'py3langid', 'trafilatura', 'lxml', 'feedparser', 'fastwarc', 'pypdf',"
        " 'charset_normalizer', 'http', 'socket'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
