from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.codes import Status
from dateline.findings import Story
from dateline.records import Analysis, Entry, EventReport, Failure, Interval, quoted
from dateline.report.page import digest, render
from dateline.report.sources import Sources, file_name, shown_path, web_address
from dateline.spans import Span
from tests.analyses import WORDS, analyses
from tests.report.fake_story import entry, large_story, letter, story
from tests.report.pages import Page, flat, own_text, strict

if TYPE_CHECKING:
    from collections.abc import Iterator

LOADING = {"src", "srcset", "data", "poster", "action", "formaction", "background", "ping",
           "manifest", "srcdoc", "style", "xlink:href"}  # fmt: skip


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(render(story()))


def test_equal_stories_give_equal_pages() -> None:
    first = story()
    turned = replace(first, analyses=first.analyses[::-1])
    assert render(first) == render(story()) == render(turned)


def test_policy_names_the_hash_of_the_only_script(page: Page) -> None:
    (script,) = page.find("//script")
    (policy,) = page.find("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert f"script-src '{digest(script.text)}'" in policy
    assert "default-src 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "form-action 'none'" in policy
    assert page.source.count("<script") == page.source.count("</script") == 1


def test_policy_stands_before_all_that_it_governs(page: Page) -> None:
    tags = [tag for tag, _ in strict(page.source)]
    assert tags[:4] == ["html", "head", "meta", "meta"]
    assert "content-security-policy" in page.source[:300].lower()


def test_nothing_is_loaded(page: Page) -> None:
    for tag, attributes in strict(page.source):
        assert tag not in {"link", "img", "iframe", "object", "embed", "form", "base", "image"}
        assert not LOADING & set(attributes), (tag, attributes)
        assert not [name for name in attributes if name.startswith("on")]
    (style,) = page.find("//style/text()")
    assert "@import" not in style
    assert set(re.findall(r"url\(([^)]*)\)", page.source)) <= {"#fr", "#fl", "#flr", "#gr", "#gl",
                                                             "#glr"}  # fmt: skip


def test_links_lead_into_the_page_or_to_web_addresses(page: Page) -> None:
    outside = [href for href in page.links() if not href.startswith("#")]
    assert outside == ["https://dawn.example/2031/03/04/fleet?a=1&b=2",
                       "http://ledger.example/herring"]  # fmt: skip
    for href in outside:
        (link,) = page.find(f"//a[@href='{href}']")
        assert "noreferrer" in link.get("rel")


def test_every_link_has_its_target_exactly_once(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    missing = {href[1:] for href in page.links() if href.startswith("#")} - set(page.ids)
    assert not missing


def test_every_cell_leads_to_exactly_its_words(page: Page) -> None:
    cells = page.find("//div[@id='record']//a[@class] | //div[@id='record']//p[@class='ww']/a")
    assert len(cells) > 50
    for cell in cells:
        assert page.words(cell.get("href")[1:]) == flat(cell.text_content())


def test_an_address_says_article_and_first_character(page: Page) -> None:
    dawn = story().analyses[0].article
    for address in page.ids:
        if address.startswith("1."):
            start = int(address.split(".")[1].split("-")[0])
            words = page.words(address)
            assert flat(dawn.text[start:]).startswith(words)


def test_all_entries_are_there_numbered_in_order_of_time(page: Page) -> None:
    shown = page.find("//div[@id='record']//div[@id]")
    assert {e.get("id") for e in shown} == {e.id for e in story().entries}
    numbers = [int(e.xpath("p[@class='hd']/code/following-sibling::a/text()")[0]) for e in shown]
    assert numbers == list(range(1, len(shown) + 1))
    undated = page.find("//section[@id='undated']//div[@id]")
    assert {e.get("id") for e in undated} == {e.id for e in story().entries if e.when is None}


def test_every_report_is_cited_with_its_article(page: Page) -> None:
    for item in story().entries:
        around = page.by_id[item.id].getparent()
        cited = around.xpath(".//cite/a/@href | .//p[@class='al']/a/@href")
        assert {href[1:].split(".")[0] for href in cited} == _numbers(item)


def _numbers(item: Entry) -> set[str]:
    order = {"The Dawn": "1", "Harbour Ledger": "2", None: "5"}
    outlets = {a.article.id: a.article.outlet for a in story().analyses}
    return {order.get(outlets[report.article], "4") for report in item.reports}


def test_the_act_leads_to_its_anchor(page: Page) -> None:
    anchors = {
        item.id: {flat(report.anchor.exact) for report in item.reports} for item in story().entries
    }
    for key, words in anchors.items():
        (href,) = page.by_id[key].xpath("p[@class='hd']/b/following-sibling::a[1]/@href")
        assert page.words(href[1:]) in words


def test_entries_on_one_sentence_share_its_quotation(page: Page) -> None:
    sentence = (
        "Protesters blocked the harbour of Torvik last month and police arrested 31 of them."
    )
    quotations = [q for q in page.find("//q") if flat(own_text(q)) == sentence]
    assert len(quotations) == 1
    assert len(quotations[0].xpath("ancestor::li/div[@id]")) == 2


def test_a_sentence_with_a_date_is_not_quoted_again_among_the_undated() -> None:
    made = story()
    sentence = next(e.headline for e in made.entries if "arrested 31" in e.headline.exact)
    first, second = (e for e in made.entries if e.headline == sentence)
    told = replace(made, entries=(first, replace(second, when=None)))
    page = Page(render(told))
    assert len(page.find("//div[@id='record']//q")) == 1
    (around,) = page.by_id[second.id].xpath("..")
    assert "quoted under No. 1" in flat(around.text_content())
    assert around.xpath(f"p/a[@href='#{first.id}']")
    assert around.xpath("p/cite/a")


def test_every_date_quotes_its_sentences() -> None:
    made = story()
    sentence = next(e.headline for e in made.entries if "arrested 31" in e.headline.exact)
    first, second = (e for e in made.entries if e.headline == sentence)
    later = Interval(date(2032, 1, 1), date(2032, 1, 1))
    told = replace(made, entries=(first, replace(second, when=later)))
    assert len(Page(render(told)).find("//div[@id='record']//q")) == 2


def test_raised_numbers_lead_back_to_the_entry(page: Page) -> None:
    raised = page.find("//div[@class='tx']//a")
    assert raised
    for note in raised:
        shown = page.by_id[note.get("href")[1:]]
        assert shown.xpath("p[@class='hd']/code/following-sibling::a/text()")[0] == note.text


def test_every_status_has_its_mark_and_its_word(page: Page) -> None:
    for status in Status:
        (shown,) = page.find(f"//ul[@class='key']/li[b='{status}']")
        assert page.find(
            f"//div[@id='record']//div[@class='{shown.get('class')}'][p/b='{status}']"
        )


@pytest.mark.parametrize("number", [1, 2, 5])
def test_articles_are_shown_whole(page: Page, number: int) -> None:
    by_outlet = {a.article.outlet: a.article for a in story().analyses}
    article = by_outlet[{1: "The Dawn", 2: "Harbour Ledger", 5: None}[number]]
    (shown,) = page.find(f"//article[@id='a{number}']/div[@class='tx']")
    assert "".join(own_text(shown).split()) == "".join(article.text.split())


def test_furniture_is_marked_not_cut(page: Page) -> None:
    grey = {flat(own_text(e)) for e in page.find("//div[@class='tx']//i[contains(@class, 'f')]")}
    assert "Advertising Read more" in grey
    assert "TORVIK, March 3 (Northwire) -" in grey


def test_direction_marks_are_shown_and_not_obeyed(page: Page) -> None:
    assert "\u202e" not in page.source
    marks = [m.text for m in page.find("//article[@id='a4']//b[@class='x']")]
    assert marks == ["RLO", "PDF"]
    assert "⟦RLO⟧" in page.find("//article[@id='a4']//h3")[0].text_content()


def test_a_conflict_of_dates_is_shown(page: Page) -> None:
    (dawn,) = page.find("//article[@id='a1']/header")
    assert "the stated date cannot be right" in dawn.text_content()
    assert "the header is a day later than the dateline" in dawn.text_content()


def test_the_chain_of_a_date_leads_to_its_words(page: Page) -> None:
    cells = page.find("//article/header//a[@class='t']")
    assert len(cells) == 9
    for cell in cells:
        assert page.words(cell.get("href")[1:]) == flat(cell.text_content())
    (ledger,) = page.find("//article[@id='a2']/header")
    first, second = ledger.xpath(".//ol/li")
    assert flat(first.text_content()) == "tells of 12 March 2031 as past: 12 March 2031"
    assert flat(second.text_content()).endswith(
        "[1] The Dawn withdrew its 14 patrol boats from the Skerry bank"
    )
    assert "dated by its own words and 1 other article [1]" in flat(ledger.text_content())


def test_articles_are_numbered_by_their_likeliest_day() -> None:
    """A wide interval that begins early does not put an article before all others."""
    first, second, *_ = story().analyses
    assert second.published is not None
    wide = replace(second.published, interval=Interval(date(2030, 1, 1), date(2031, 12, 31)))
    told = replace(story(), analyses=(replace(second, published=wide), first), entries=())
    assert [Sources(told).number(a.article.id) for a in (first, second)] == [1, 2]


def test_the_list_of_sources_marks_dates_that_are_not_the_stated_ones(page: Page) -> None:
    marks = {
        line.get("id"): [flat(mark.text_content()) for mark in line.xpath(".//em[@class]")]
        for line in page.find("//ol[@class='so']/li")
    }
    assert marks == {
        "s1": ["contradicted: stated 4 March 2031"],
        "s2": ["inferred"],
        "s3": ["inferred"],
        "s4": ["known in part"],
        "s5": ["undated"],
    }
    (contradicted,) = page.find("//em[@class='mk no']")
    assert contradicted.xpath("ancestor::li/@id") == ["s1"]


def test_a_day_that_no_calendar_has_is_shown(page: Page) -> None:
    (found,) = page.find("//div[@class='wy is']")
    assert flat(found.text_content()) == (
        "dates in its text that cannot be right30 February: the calendar has no 30 February"
    )


def test_what_was_not_read_is_listed_with_its_reason(page: Page) -> None:
    lines = [flat(line.text_content()) for line in page.find("//ul[@class='fa']/li")]
    assert len(lines) == 3
    assert "its language is “fr”" in lines[0]
    assert "no text in it" in lines[1]
    assert "ratio 900:1" in lines[2]


def test_hostile_text_stays_text(page: Page) -> None:
    assert "<script>alert" not in page.source
    assert "<img" not in page.source
    text = flat(page.tree.text_content())
    for words in ('<script>alert("headline")</script>', "<img src=x onerror=alert(1)>",
                  "javascript:alert(document.domain)", "<svg onload=alert(4)>"):  # fmt: skip
        assert words in text


def test_without_script_only_controls_are_hidden(page: Page) -> None:
    hidden = page.find("//*[@hidden][not(ancestor-or-self::*[@data-js])]")
    assert hidden == []


def test_what_a_person_set_is_said() -> None:
    sketch = letter()
    machine = entry([(sketch, sketch.events[1])])
    told = Story(
        name="x",
        analyses=(sketch.analysis(),),
        entries=(replace(machine, status=Status.DENIED),),
        failures=(),
    )
    shown = Page(render(told)).by_id[machine.id]
    assert flat(shown.text_content()).endswith("set by hand status")
    assert shown.get("class") == "d"


def test_a_story_without_anything_is_a_page() -> None:
    empty = Page(render(Story(name="Nothing yet", analyses=(), entries=(), failures=())))
    assert "No entries." in empty.tree.text_content()
    assert empty.find("//script")


@pytest.mark.parametrize(
    ("source", "shown", "name"),
    [
        ("herring/a.txt", "herring/a.txt", "a.txt"),
        ("/home/anna/leak/a.txt", "a.txt", "a.txt"),
        (r"C:\Users\anna\a.txt", "a.txt", "a.txt"),
        ("~anna/a.txt", "a.txt", "a.txt"),
        ("/home/anna/a.jsonl#x/17", "a.jsonl#x/17", "a.jsonl#x/17"),
        ("/", "/", "/"),
        ("-", "-", "-"),
    ],
)
def test_no_page_says_where_a_story_is_kept(source: str, shown: str, name: str) -> None:
    assert shown_path(source) == shown
    assert file_name(source) == name


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://a.example/b?c=d#e", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)//https://a.example", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("https://a.example/\u202egpj", False),  # the end would be read backwards
        (" https://a.example", False),
        ("https://a.example\n", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_become_links(url: str | None, linked: bool) -> None:
    assert (web_address(url) is not None) == linked


def test_the_page_of_a_hundred_articles_stays_small() -> None:
    """Bytes of markup for each entry and article; a row of style more would show here."""
    many = large_story(10)
    source = render(many)
    fixed = len(render(replace(many, analyses=(), entries=())))
    markup = sum(len(tag) for tag in re.findall(r"<[^>]*>", source))
    assert (markup - 0.2 * fixed) / len(many.entries) < 740


@st.composite
def stories(draw: st.DrawFn) -> Story:
    found = draw(st.lists(analyses(loose=True), max_size=3, unique_by=lambda a: a.article.id))
    reports = [report for analysis in found for report in _reports(draw, analysis)]
    entries: list[Entry] = []
    while reports:
        size = draw(st.integers(1, len(reports)))
        taken, reports = reports[:size], reports[size:]
        entries.append(_entry(draw, f"e{len(entries)}", taken, found))
    failed = st.builds(Failure, source=WORDS, stage=WORDS, reason=WORDS)
    return Story(
        name=draw(WORDS),
        analyses=tuple(found),
        entries=tuple(entries),
        failures=tuple(draw(st.lists(failed, max_size=2))),
    )


def _reports(draw: st.DrawFn, analysis: Analysis) -> Iterator[EventReport]:
    article = analysis.article
    for event in analysis.events:
        start = draw(st.integers(0, event.anchor.start))
        end = draw(st.integers(event.anchor.end, len(article.text)))
        yield EventReport(
            article=article.id,
            event=event,
            anchor=quoted(article, event.anchor),
            sentence=quoted(article, Span(start, end)),
        )


def _entry(draw: st.DrawFn, key: str, reports: list[EventReport], found: list[Analysis]) -> Entry:
    by_id = {analysis.article.id: analysis.article for analysis in found}
    cells = {
        role: tuple(quoted(by_id[r.article], s) for r in reports for s in getattr(r.event, role))
        for role in ("actor", "recipient", "place")
    }
    event = reports[0].event
    return Entry(
        id=key,
        code=event.code,
        mode=event.mode,
        status=event.status,
        when=event.when,
        headline=reports[-1].sentence,
        actors=cells["actor"],
        recipients=cells["recipient"],
        places=cells["place"],
        countries=draw(st.sampled_from([(), ("NE",), ("FR", "ML"), ("??",)])),
        reports=tuple(reports),
        outlets=1,
    )


TAGS = {tag for tag, _ in strict(render(story()))} | {"noscript", "em"}
NAMES = {name for _, attributes in strict(render(story())) for name in attributes} | {
    "mask",
    "rowspan",
}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(told=stories())
def test_no_text_becomes_markup(told: Story) -> None:
    source = render(told)
    for tag, attributes in strict(source):
        assert tag in TAGS
        assert set(attributes) <= NAMES
    page = Page(source)
    assert len(page.ids) == len(set(page.ids))
    assert {h[1:] for h in page.links() if h.startswith("#")} <= set(page.ids)
    assert all(h.startswith(("#", "http")) for h in page.links())
    assert {e.get("id") for e in page.find("//div[@id='record']//div[@id]")} == {
        e.id for e in told.entries
    }


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(st.sampled_from("<>&\"'`=/ \n\t-!aZ0;#\\{}%\u202e\u2028é\U0001f41f"), max_size=40)
)
def test_letters_of_markup_are_printed_as_they_are(text: str) -> None:
    sketch = letter()
    article = replace(sketch.article, title=f"x{text}", outlet=text or None, byline=text)
    analysis = replace(sketch.analysis(), article=article)
    source = render(Story(name=f"x{text}", analyses=(analysis,), entries=(), failures=()))
    (title,) = re.findall(r"<h1>(.*?)</h1>", source, flags=re.DOTALL)
    shown = html.unescape(title).replace("⟦RLO⟧", "\u202e").replace("⟦LSEP⟧", "\u2028")
    assert shown == f"x{text}"
    assert "<" not in title


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("e0c8", "id=e0c8 "),
        ("ev:0-c.8", "id=ev:0-c.8 "),
        ("a b", 'id="a b"'),
        ("a>b'", 'id="a&gt;b&#39;"'),
        ("a=b", 'id="a=b"'),
    ],
)
def test_an_attribute_has_quotation_marks_where_it_needs_them(key: str, printed: str) -> None:
    sketch = letter()
    made = replace(entry([(sketch, sketch.events[1])]), id=key)
    told = Story(name="x", analyses=(sketch.analysis(),), entries=(made,), failures=())
    assert f"<div {printed}" in render(told)


def test_quotation_marks_in_a_text_are_not_escaped() -> None:
    told = replace(story(), name="""Norway's "herring" & <cod>""")
    assert """<h1>Norway's "herring" &amp; &lt;cod&gt;</h1>""" in render(told)
