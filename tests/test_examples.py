"""The example stories hold the faults they promise, and their gold points at words that are there.

Read without the package's own readers and without the model: what is wrong here is wrong in the
examples, not in the reading of them.
"""

from __future__ import annotations

import html
import json
import re
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final

import pytest

from dateline.codes import MODES, Code, HedgeKind, StatementType, Status

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
STORIES: Final = ("sahel", "harbour")
HEADER: Final = re.compile(r" date (\d{4}(?:-\d\d(?:-\d\d)?)?) ")
DAY: Final = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
WHEN: Final = re.compile(rf"{DAY}|{DAY}/{DAY}|\.\./{DAY}|{DAY}\.\.")


def articles(story: str) -> dict[str, str]:
    """The texts of a story by the name that its gold gives them, in the order of the files."""
    found: dict[str, str] = {}
    for path in sorted((EXAMPLES / story).glob("[0-9]*")):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            items = [json.loads(line) for line in text.splitlines()]
            found |= {f"{path.name}#{item['id']}": item["text"] for item in items}
        else:
            found[path.name] = text
    return found


def gold(story: str) -> list[dict[str, Any]]:
    """The lines of a story's gold."""
    lines = (EXAMPLES / "expected" / f"{story}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def prose(name: str, text: str) -> str:
    """The report in a stored article: tags, header line and page furniture left out."""
    if name.endswith(".html"):
        paragraphs = re.findall(r"<p>(.*?)</p>", text, flags=re.DOTALL)
        return html.unescape("\n".join(paragraphs))
    return HEADER.sub("", text, count=1)


TEXTS: Final = {story: articles(story) for story in STORIES}
GOLD: Final = {story: gold(story) for story in STORIES}
ARTICLES: Final = [
    pytest.param(
        text, [line for line in GOLD[story] if line["file"] == name], id=f"{story}-{name[:2]}"
    )
    for story in STORIES
    for name, text in TEXTS[story].items()
]


def lines_with(story: str, key: str) -> list[dict[str, Any]]:
    """The gold lines of one sort."""
    return [line for line in GOLD[story] if key in line]


def occurrences(text: str, words: str) -> int:
    """How often the characters stand in the text, counted as `occurrence` counts them."""
    return len(re.findall(re.escape(words), text))


@pytest.mark.parametrize(("text", "lines"), ARTICLES)
def test_every_string_stands_in_its_file(text: str, lines: list[dict[str, Any]]) -> None:
    keys = ("anchor", "figure", "thing", "speaker", "content_starts")
    named = [line[key] for line in lines for key in keys if line.get(key) is not None]
    roles = [
        words for line in lines for key in ("actor", "recipient") for words in line.get(key, ())
    ]
    assert [words for words in [*named, *roles] if words not in text] == []


@pytest.mark.parametrize(("text", "lines"), ARTICLES)
def test_every_occurrence_exists_once(text: str, lines: list[dict[str, Any]]) -> None:
    counted = [line for line in lines if "occurrence" in line]
    pointed = [(line.get("anchor") or line["figure"], line["occurrence"]) for line in counted]
    assert len(set(pointed)) == len(pointed)
    assert [item for item in pointed if item[1] >= occurrences(text, item[0])] == []


def test_strings_of_the_page_stand_alone() -> None:
    # The text taken out of a page is not the page: only a lone string has one number in both.
    page = next(name for name in TEXTS["sahel"] if name.endswith(".html"))
    lines = [line for line in GOLD["sahel"] if line["file"] == page and "occurrence" in line]
    words = [line.get("anchor") or line["figure"] for line in lines]
    assert [word for word in words if occurrences(TEXTS["sahel"][page], word) != 1] == []


@pytest.mark.parametrize("story", STORIES)
def test_vocabularies_are_closed(story: str) -> None:
    for line in lines_with(story, "anchor"):
        assert {line["code"], *line.get("code_alt", ())} <= set(Code), line
        assert {line["status"], *line.get("status_alt", ())} <= set(Status), line
        modes = {line["mode"], *line.get("mode_alt", ())} - {None}
        assert modes <= set(MODES[Code(line["code"])]), line
    assert {line["hedge_kind"] for line in lines_with(story, "figure")} <= set(HedgeKind)
    assert {line["type"] for line in lines_with(story, "speaker")} <= set(StatementType)


@pytest.mark.parametrize("story", STORIES)
def test_every_article_has_one_date_line_and_events(story: str) -> None:
    dated = [line["file"] for line in lines_with(story, "published")]
    assert dated == list(TEXTS[story])
    assert {line["file"] for line in lines_with(story, "anchor")} == set(TEXTS[story])


@pytest.mark.parametrize("story", STORIES)
def test_dates_are_dates(story: str) -> None:
    values = [line["when"] for line in lines_with(story, "anchor") if line["when"]]
    values += [line["published"] for line in lines_with(story, "published")]
    assert [value for value in values if not WHEN.fullmatch(value)] == []
    days = [day for value in values for day in re.findall(r"\d{4}-\d\d-\d\d", value)]
    assert all(date.fromisoformat(day).year in range(2020, 2025) for day in days)


@pytest.mark.parametrize("story", STORIES)
def test_intervals_follow_their_hedges(story: str) -> None:
    open_above = {HedgeKind.AT_LEAST, HedgeKind.MORE_THAN}
    open_below = {HedgeKind.AT_MOST, HedgeKind.LESS_THAN, HedgeKind.ALMOST}
    for line in lines_with(story, "figure"):
        low, high, kind = line["lo"], line["hi"], line["hedge_kind"]
        assert (high is None) == (kind in open_above), line
        assert (low is None) == (kind in open_below), line
        closed = kind in {HedgeKind.EXACT, HedgeKind.APPROX}
        assert low == high if closed else low is None or high is None or low < high, line


@pytest.mark.parametrize("story", STORIES)
def test_statements_show_their_quotation_marks(story: str) -> None:
    for line in lines_with(story, "speaker"):
        starts_quoted = line["content_starts"][0] in "\"“'‘"
        assert starts_quoted or line["type"] != "direct", line
        assert not (starts_quoted and line["type"] == "indirect"), line


@pytest.mark.parametrize("story", STORIES)
def test_headers_are_as_the_gold_states_them(story: str) -> None:
    for line in lines_with(story, "published"):
        text = TEXTS[story][line["file"]]
        header = HEADER.match(text)
        if line["file"].endswith(".txt"):
            assert (header.group(1) if header else None) == line["stated"], line["file"]


@pytest.mark.parametrize("story", STORIES)
def test_articles_are_short_reports(story: str) -> None:
    lengths = {name: len(prose(name, text).split()) for name, text in TEXTS[story].items()}
    assert {name: count for name, count in lengths.items() if not 120 <= count <= 350} == {}


@pytest.mark.parametrize("story", STORIES)
def test_the_users_view_names_every_file_and_status(story: str) -> None:
    page = (EXAMPLES / "expected" / f"{story}.md").read_text(encoding="utf-8")
    numbers = {name[:2] for name in TEXTS[story]}
    assert {number for number in numbers if not re.search(rf"\b{number}\b", page)} == set()
    ids = {name.split("#")[1] for name in TEXTS[story] if "#" in name}
    assert {item for item in ids if item not in page} == set()
    cells = {cell.strip(" *,") for cell in re.split(r"[|,]", page)}
    assert set(Status) - cells == set()


def test_gold_is_large_and_varied_enough() -> None:
    assert len(lines_with("sahel", "anchor")) >= 60
    assert len(lines_with("harbour", "anchor")) >= 40
    events = [line for story in STORIES for line in lines_with(story, "anchor")]
    assert {line["status"] for line in events} == set(Status)
    assert {line["code"] for line in events} == set(Code)


COPIES: Final = [
    ("sahel", "11-ecowas-one-week.txt", "12-crowd-at-the-embassy.txt", 100),
    ("harbour", "05-dyke-gives-way.txt", "06-night-of-the-boats.txt", 80),
]


@pytest.mark.parametrize(("story", "one", "other", "longest"), COPIES)
def test_copies_share_a_long_run_of_words(story: str, one: str, other: str, longest: int) -> None:
    first, second = (TEXTS[story][name].split() for name in (one, other))
    match = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    assert match.size >= longest


def test_nothing_else_is_copied() -> None:
    copied = {frozenset((one, other)) for _, one, other, _ in COPIES}
    runs: dict[tuple[str, ...], str] = {}
    for story in STORIES:
        for name, text in TEXTS[story].items():
            words = prose(name, text).split()
            for start in range(len(words) - 11):
                run = tuple(words[start : start + 12])
                owner = runs.setdefault(run, name)
                assert owner == name or frozenset((owner, name)) in copied, (owner, name, run)


FAULTS: Final = [
    ("sahel", "01-*", r"\A date 2021-11-29 NIAMEY \(AFP\) - ", "day header run into a dateline"),
    ("sahel", "02-*", r"\n\(with AFP\)\n", "agency credit at the foot"),
    ("sahel", "02-*", r"REUTERS - ARCHIVE", "caption with credit"),
    ("sahel", "03-*", r"\n\(with Reuters\)\n", "agency credit at the foot"),
    ("sahel", "03-*", r"Daily newsletterReceive", "newsletter line glued to its neighbour"),
    ("sahel", "0[23]-*", r"\nAdvertising Read more\n", "advert in the middle of the text"),
    ("sahel", "04-*", r"<figcaption>.*Photo: ", "caption in a page"),
    ("sahel", "05-*", r"\bBazoun\b", "misspelt name"),
    ("sahel", "07-*", r"\bAsimi\b", "misspelt name"),
    ("sahel", "07-*", r"©2022 ", "copyright line"),
    ("sahel", "08-*", r"\A date 2022-11-07 (?s:.*)this Monday, 15 August", "wrong header date"),
    ("sahel", "12-*", r"\A(?! date )(?s:.*)Tchianni", "undated, misspelt name"),
    ("sahel", "13-*", r"\A date 2023-09 ", "month-only header"),
    ("sahel", "14-*", r"\A(?! date )", "undated transcript"),
    ("harbour", "03-*", r"\AALDERMOUTH, March 22 \(", "dateline without a year"),
    ("harbour", "06-*", r"\A(?! date )", "undated"),
    ("harbour", "07-*", r"\bHenryk\b", "name spelt otherwise than in 05"),
]


@pytest.mark.parametrize(("story", "pattern", "fault", "why"), FAULTS)
def test_faults_of_the_real_world_are_there(
    story: str, pattern: str, fault: str, why: str
) -> None:
    paths = sorted((EXAMPLES / story).glob(pattern))
    assert paths
    for path in paths:
        assert re.search(fault, path.read_text(encoding="utf-8")), why


def test_formats_are_mixed() -> None:
    suffixes = [path.suffix for path in (EXAMPLES / "sahel").glob("[0-9]*")]
    assert len(suffixes) == 14
    assert {suffix: suffixes.count(suffix) for suffix in set(suffixes) - {".txt"}} == {
        ".html": 1,
        ".md": 1,
        ".jsonl": 1,
    }


def test_items_of_the_collection_carry_their_fields() -> None:
    lines = (EXAMPLES / "sahel" / "09-coastline-daily.jsonl").read_text(encoding="utf-8")
    items = [json.loads(line) for line in lines.splitlines()]
    assert [sorted(item) for item in items] == [
        ["date", "id", "outlet", "text", "title", "url"],
        ["date", "id", "outlet", "text", "title", "url"],
    ]
    assert all(item["url"].startswith("https://coastline-daily.example/") for item in items)


def test_the_coding_guide_names_every_word_of_the_vocabularies() -> None:
    page = (EXAMPLES.parent / "docs" / "coding.md").read_text(encoding="utf-8")
    words = {*Code, *Status, *HedgeKind, *StatementType, *(m for ms in MODES.values() for m in ms)}
    assert sorted(word for word in words if not re.search(rf"\b{word}\b", page)) == []
