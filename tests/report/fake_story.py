"""An invented story for looking at and testing the report: no model, no files, no time.

Everything in it is made up: a quarrel over herring between three North Atlantic neighbours.
It holds every status, every precision of a date, overlapping spans, furniture, a conflict of
dates, right-to-left text, control characters, hostile markup and inputs that failed.
`story()` is for reading, `large_story(n)` for sizes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from dateline.codes import (
    Code,
    DateBasis,
    EntityKind,
    FigureRole,
    FurnitureKind,
    HedgeKind,
    MentionKind,
    OfficeStatus,
    PlaceRole,
    StatementType,
    Status,
    TimexType,
)
from dateline.findings import Story
from dateline.records import (
    Analysis,
    Article,
    Credit,
    Entity,
    Entry,
    Event,
    EventReport,
    Evidence,
    Failure,
    Figure,
    Furniture,
    Interval,
    Mention,
    Office,
    Place,
    Published,
    Reason,
    StatedDate,
    Statement,
    Timex,
    quoted,
)
from dateline.spans import Span

DAWN = """\
 date 2031-03-04

Fleet leaves the Skerry bank

TORVIK, March 3 (Northwire) - Norway withdrew its 14 patrol boats from the Skerry bank on
Monday, two days after a trawler was rammed there, the coast guard said. Advertising Read more

"Not one hull of ours stays on the bank," Rear Admiral Signe Aalberg told Northwire. She denied
that the boats had fired on Icelandic crews.

Iceland will send a delegation to Torvik in April, its fisheries minister Oddur Steinsson said.
He said at least 2,400 fishermen had lost work since 2029, and that talks could begin before summer.

Protesters blocked the harbour of Torvik last month and police arrested 31 of them.

Photo: A. Nilsen/Northwire. Copyright 2031 The Dawn. All rights reserved.
"""

LEDGER = """\
Herring talks hang by a thread

The Faroese parliament tabled a bill that would close all ports to Norwegian trawlers. If the
bank is not shared, Torshavn will recall its envoy, Prime Minister Rannva Djurhuus said on
12 March 2031.

Norway pulled its boats out of the bank on 3 March, as this newspaper reported. Between 1,800
and 2,000 crew members have been laid off, according to a union official who asked not to be
named. Unions urge the government to pay the crews.

"We were promised help. We got a leaflet," said the deckhand Jon Vik.

The pact of 2019 was signed in Reykjavik. From 2032 on, the three states are to count the
stock together.
"""

PORTSIDE = """\
<script>alert("headline")</script> Ports close

Ships "under <b>no</b> flag" & worse: <img src=x onerror=alert(1)> were seen off the bank, the
harbour master said. The word \u202egnirreh\u202c was painted on a hull, and \u0635\u064a\u062f
\u0627\u0644\u0633\u0645\u0643 on another.

The Faroes expelled the Norwegian consul between 20 and 24 March 2031. Dozens of people marched
in Torshavn. About 300,000 kroner were set aside for the crews, almost half of what they asked for.

Iceland's foreign ministry accused Norway of ramming the trawler Hafdis on 1 March 2031, which
Oslo rejects. \U0001f41f Herring prices rose by 12 percent.
"""

LETTER = """\
A view from the quay

Reportedly, shots were fired at the Hafdis in February 2031. Nobody on the quay has seen them.
The fleet left the bank. Some day the boats may return, the former admiral Signe Aalberg fears.

In 1958 the first herring war ended with a handshake in Torvik. The plaque there
says 30 February.
"""

LEDGER_FR = """\
Le hareng divise les voisins

Les trois pays se sont retrouvés à Torvik, sans accord.
"""


@dataclass
class Sketch:
    """An article being marked up: spans are given by their words."""

    article: Article
    published: Published | None
    events: list[Event] = field(default_factory=list)
    times: list[Timex] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    def at(self, words: str) -> Span:
        """The first place of `words`; of `before|words|after`, the middle in that context."""
        before, middle, after = words.split("|") if "|" in words else ("", words, "")
        start = self.article.text.index(before + middle + after) + len(before)
        return Span(start, start + len(middle))

    def all(self, *words: str) -> tuple[Span, ...]:
        return tuple(self.at(item) for item in words)

    def maybe(self, words: str | None) -> Span | None:
        return None if words is None else self.at(words)

    def event(
        self,
        anchor: str,
        code: Code,
        mode: str | None,
        status: Status,
        when: Interval | None = None,
        *,
        actor: tuple[str, ...] = (),
        recipient: tuple[str, ...] = (),
        place: tuple[str, ...] = (),
        when_text: str | None = None,
        source: str | None = None,
        magnitude: tuple[str, ...] = (),
    ) -> None:
        self.events.append(
            Event(
                anchor=self.at(anchor),
                code=code,
                mode=mode,
                actor=self.all(*actor),
                recipient=self.all(*recipient),
                place=self.all(*place),
                when=when,
                when_text=self.maybe(when_text),
                status=status,
                attributed_to=self.maybe(source),
                magnitude=self.all(*magnitude),
                confidence=0.8,
                reasons=("frame",),
            )
        )

    def person(
        self,
        name: str,
        *mentions: str,
        kind: EntityKind = EntityKind.PERSON,
        country: str | None = None,
        office: tuple[str, str | None, OfficeStatus] | None = None,
    ) -> None:
        offices = (
            ()
            if office is None
            else (
                Office(
                    title=office[0],
                    organization=office[1],
                    span=self.at(office[0]),
                    status=office[2],
                ),
            )
        )
        found = tuple(Mention(span=self.at(words), kind=MentionKind.NAME) for words in mentions)
        self.entities.append(
            Entity(
                id=f"{self.article.id[:6]}.{len(self.entities)}",
                kind=kind,
                name=name,
                country=country,
                mentions=found,
                offices=offices,
            )
        )

    def where(self, words: str, country: str | None) -> None:
        span = self.at(words)
        self.places.append(
            Place(
                span=span,
                name=span.of(self.article.text).capitalize(),
                country=country,
                kind="city",
                latitude=None,
                longitude=None,
                role=PlaceRole.LITERAL,
            )
        )

    def number(
        self,
        words: str,
        low: float | None,
        high: float | None,
        role: FigureRole,
        thing: str | None,
        *,
        hedge: tuple[str, HedgeKind] | None = None,
        unit: str | None = None,
        source: str | None = None,
    ) -> None:
        self.figures.append(
            Figure(
                span=self.at(words),
                hedge=self.at(hedge[0]) if hedge else None,
                hedge_kind=hedge[1] if hedge else HedgeKind.EXACT,
                low=low,
                high=high,
                unit=unit,
                thing=self.maybe(thing),
                role=role,
                attributed_to=self.maybe(source),
            )
        )

    def said(
        self,
        kind: StatementType,
        content: str,
        cue: str,
        speaker: str | None,
        chain: tuple[str, ...] = (),
    ) -> None:
        ids = {entity.name: entity.id for entity in self.entities}
        entity = next((e.id for e in self.entities if speaker and speaker in e.name), None)
        self.statements.append(
            Statement(
                type=kind,
                content=(self.at(content),),
                cue=self.at(cue),
                speaker=self.maybe(speaker),
                speaker_entity=entity,
                chain=tuple(ids.get(step, step) for step in chain),
            )
        )

    def time(
        self, words: str, value: str, interval: Interval | None, *, issue: str | None = None
    ) -> None:
        self.times.append(
            Timex(
                span=self.at(words),
                type=TimexType.DATE,
                value=value,
                interval=interval,
                rule="test",
                issue=issue,
            )
        )

    def analysis(self) -> Analysis:
        return Analysis(
            article=self.article,
            published=self.published,
            sentences=sentences(self.article.text) if self.article.language == "en" else (),
            times=tuple(self.times),
            entities=tuple(self.entities),
            places=tuple(self.places),
            figures=tuple(self.figures),
            statements=tuple(self.statements),
            events=tuple(self.events),
        )

    def report(self, event: Event) -> EventReport:
        around = next(s for s in sentences(self.article.text) if s.contains(event.anchor))
        return EventReport(
            article=self.article.id,
            event=event,
            anchor=quoted(self.article, event.anchor),
            sentence=quoted(self.article, around),
        )


def sentences(text: str) -> tuple[Span, ...]:
    """Rough sentences, good enough for quotations: up to a full stop, or an empty line."""
    found, start = [], 0
    for position, letter in enumerate(text):
        ends = letter in ".?!" and text[position + 1 : position + 2] in {" ", "\n", ""}
        if ends or text[position : position + 2] == "\n\n":
            stretch = text[start : position + 1]
            first = start + len(stretch) - len(stretch.lstrip())
            last = start + len(stretch.rstrip())
            if first < last:
                found.append(Span(first, last))
            start = position + 1
    return tuple(found)


def day(text: str) -> Interval:
    return Interval(date.fromisoformat(text), date.fromisoformat(text))


def days(first: str | None, last: str | None) -> Interval:
    return Interval(
        None if first is None else date.fromisoformat(first),
        None if last is None else date.fromisoformat(last),
    )


def article(text: str, **fields: object) -> Article:
    digest = sha256(text.encode()).hexdigest()
    whole = Article(id=digest, source="story/a.txt", text=text, raw=digest, language="en")
    return replace(whole, **fields)  # type: ignore[arg-type]


def furniture(text: str, *pieces: tuple[str, FurnitureKind]) -> tuple[Furniture, ...]:
    spans = [(text.index(words), words, kind) for words, kind in pieces]
    return tuple(Furniture(span=Span(at, at + len(w)), kind=kind) for at, w, kind in spans)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _cited(text: str, words: str) -> Evidence:
    """Words of another article of the story."""
    return quoted(article(text), _span(text, words))


def dawn() -> Sketch:
    text = DAWN
    wire, day_line = text.index("Northwire"), text.index("March 3")
    sketch = Sketch(
        article(
            text,
            title="Fleet leaves the Skerry bank",
            outlet="The Dawn",
            source="herring/dawn-0304.txt",
            url="https://dawn.example/2031/03/04/fleet?a=1&b=2",
            byline="By Northwire",
            stated_date=StatedDate(value="2031-03-04", span=Span(1, 16)),
            credits=(Credit(span=Span(wire, wire + 9), agency="Northwire"),),
            furniture=furniture(
                text,
                (" date 2031-03-04", FurnitureKind.HEADER),
                ("TORVIK, March 3 (Northwire) -", FurnitureKind.DATELINE),
                ("Advertising Read more", FurnitureKind.ADVERT),
                ("Photo: A. Nilsen/Northwire.", FurnitureKind.CREDIT),
                ("Copyright 2031 The Dawn. All rights reserved.", FurnitureKind.COPYRIGHT),
            ),
        ),
        Published(
            interval=day("2031-03-03"),
            evidence=(Reason(why="dateline of the agency", span=Span(day_line, day_line + 7)),),
            conflict=(
                Reason(why="the header is a day later than the dateline", span=Span(1, 16)),
                Reason(
                    why="says of Monday what another article dates to 3 March",
                    span=Span(text.index("Monday"), text.index("Monday") + 6),
                    cited=_cited(LEDGER, "pulled its boats out of the bank on 3 March"),
                ),
            ),
        ),
    )
    sketch.person(
        "Signe Aalberg",
        "Signe Aalberg",
        country="NO",
        office=("Rear Admiral", "Norwegian coast guard", OfficeStatus.HOLDS),
    )
    sketch.person(
        "Oddur Steinsson",
        "Oddur Steinsson",
        country="IS",
        office=("fisheries minister", "Iceland", OfficeStatus.HOLDS),
    )
    sketch.person("Norwegian coast guard", "the coast guard", kind=EntityKind.MILITARY)
    for words, country in (("TORVIK", "NO"), ("the Skerry bank", None), ("Norway", "NO")):
        sketch.where(words, country)
    sketch.where("Torvik", "NO")
    sketch.where("|Iceland| will", "IS")
    sketch.event(
        "withdrew",
        Code.RETREAT,
        "withdraw",
        Status.ASSERTED,
        day("2031-03-03"),
        actor=("Norway",),
        recipient=("its 14 patrol boats",),
        place=("the Skerry bank",),
        when_text="Monday",
        source="the coast guard",
        magnitude=("14",),
    )
    sketch.event(
        "rammed",
        Code.ASSAULT,
        "primitive",
        Status.ASSERTED,
        day("2031-03-01"),
        recipient=("a trawler",),
        place=("there",),
        when_text="two days after",
        source="the coast guard",
    )
    sketch.event(
        "fired",
        Code.ASSAULT,
        "firearms",
        Status.DENIED,
        None,
        actor=("the boats",),
        recipient=("Icelandic crews",),
        source="She",
    )
    sketch.event(
        "send a delegation",
        Code.CONSULT,
        "visit",
        Status.PLANNED,
        days("2031-04-01", "2031-04-30"),
        actor=("|Iceland| will",),
        place=("Torvik",),
        when_text="April",
        source="Oddur Steinsson",
    )
    sketch.event(
        "talks",
        Code.CONSULT,
        None,
        Status.POSSIBLE,
        days(None, "2031-06-20"),
        when_text="before summer",
        source="He",
    )
    sketch.event(
        "blocked",
        Code.PROTEST,
        "obstruct",
        Status.ASSERTED,
        days("2031-02-01", "2031-02-28"),
        actor=("Protesters",),
        recipient=("the harbour of Torvik",),
        place=("|Torvik| last",),
        when_text="last month",
    )
    sketch.event(
        "arrested",
        Code.COERCE,
        "arrest",
        Status.ASSERTED,
        days("2031-02-01", "2031-02-28"),
        actor=("police",),
        recipient=("31 of them",),
        when_text="last month",
        magnitude=("31",),
    )
    sketch.number("14", 14, 14, FigureRole.LEAVING, "patrol boats", source="the coast guard")
    sketch.number(
        "2,400",
        2400,
        None,
        FigureRole.OTHER,
        "fishermen",
        hedge=("at least", HedgeKind.AT_LEAST),
        source="He",
    )
    sketch.number("arrested |31| of", 31, 31, FigureRole.ARRESTED, "of them")
    sketch.said(
        StatementType.DIRECT,
        '"Not one hull of ours stays on the bank,"',
        "told",
        "Signe Aalberg",
        ("outlet", "Northwire", "Signe Aalberg"),
    )
    sketch.said(
        StatementType.INDIRECT,
        "Iceland will send a delegation to Torvik in April",
        "said.",
        "Oddur Steinsson",
        ("outlet", "Oddur Steinsson"),
    )
    # The cue stands inside a longer span and the content crosses the clause of a figure.
    sketch.said(
        StatementType.INDIRECT,
        "at least 2,400 fishermen had lost work since 2029, and that talks could begin",
        "He said",
        "He",
        ("outlet", "Oddur Steinsson"),
    )
    sketch.time("Monday", "2031-03-03", day("2031-03-03"))
    sketch.time("April", "2031-04", days("2031-04-01", "2031-04-30"))
    sketch.time("since 2029", "2029", days("2029-01-01", None))
    sketch.time("last month", "2031-02", days("2031-02-01", "2031-02-28"))
    return sketch


def ledger() -> Sketch:
    sketch = Sketch(
        article(
            LEDGER,
            title="Herring talks hang by a thread",
            outlet="Harbour Ledger",
            source="herring/items.jsonl#17",
            url="http://ledger.example/herring",
        ),
        Published(
            interval=days("2031-03-12", "2031-03-18"),
            basis=DateBasis.STORY,
            evidence=(
                Reason(why="tells of 12 March 2031 as past", span=_span(LEDGER, "12 March 2031")),
                Reason(
                    why="tells of what an article of 3 March 2031 tells as news",
                    span=_span(LEDGER, "pulled its boats out of the bank"),
                    cited=_cited(DAWN, "withdrew its 14 patrol boats from the Skerry bank"),
                ),
            ),
            likely=days("2031-03-12", "2031-03-13"),
            best=date(2031, 3, 12),
            rests_on=(sha256(DAWN.encode()).hexdigest(),),
        ),
    )
    sketch.person(
        "Rannva Djurhuus",
        "Rannva Djurhuus",
        country="FO",
        office=("Prime Minister", "Faroe Islands", OfficeStatus.HOLDS),
    )
    sketch.person("Jon Vik", "Jon Vik")
    sketch.person("union official", "a union official", kind=EntityKind.ANONYMOUS_SOURCE)
    sketch.person("Faroese parliament", "The Faroese parliament", kind=EntityKind.GOVERNMENT)
    for words, country in (("Torshavn", "FO"), ("Norway", "NO"), ("Reykjavik", "IS")):
        sketch.where(words, country)
    sketch.event(
        "close",
        Code.COERCE,
        "restrict",
        Status.PROPOSED,
        days("2031-03-12", None),
        actor=("The Faroese parliament",),
        recipient=("Norwegian trawlers",),
        place=("all ports",),
    )
    sketch.event(
        "recall",
        Code.SANCTION,
        "withdraw",
        Status.CONDITIONAL,
        None,
        actor=("Torshavn",),
        recipient=("its envoy",),
        source="Prime Minister Rannva Djurhuus",
    )
    sketch.event(
        "pulled",
        Code.RETREAT,
        "withdraw",
        Status.ASSERTED,
        day("2031-03-03"),
        actor=("Norway",),
        recipient=("its boats",),
        place=("|the bank| on",),
        when_text="3 March",
        source="this newspaper",
    )
    sketch.event(
        "pay",
        Code.AID,
        None,
        Status.REQUESTED,
        None,
        actor=("the government",),
        recipient=("the crews",),
        source="Unions",
    )
    sketch.event(
        "signed",
        Code.AGREE,
        None,
        Status.ASSERTED,
        days("2019-01-01", "2019-12-31"),
        place=("Reykjavik",),
        when_text="2019",
    )
    sketch.event(
        "count",
        Code.COOPERATE,
        None,
        Status.PLANNED,
        days("2032-01-01", None),
        actor=("the three states",),
        recipient=("the\nstock",),
        when_text="From 2032 on",
    )
    sketch.number(
        "1,800\nand 2,000",
        1800,
        2000,
        FigureRole.OTHER,
        "crew members",
        hedge=("Between", HedgeKind.RANGE),
        source="a union official",
    )
    sketch.said(
        StatementType.DIRECT,
        '"We were promised help. We got a leaflet,"',
        "said the",
        "Jon Vik",
        ("outlet", "Jon Vik"),
    )
    sketch.said(
        StatementType.INDIRECT,
        "If the\nbank is not shared, Torshavn will recall its envoy",
        "said on",
        "Rannva Djurhuus",
        ("outlet", "Rannva Djurhuus"),
    )
    sketch.time("12 March 2031", "2031-03-12", day("2031-03-12"))
    sketch.time("3 March", "2031-03-03", day("2031-03-03"))
    return sketch


def portside() -> Sketch:
    sketch = Sketch(
        article(
            PORTSIDE,
            title='<script>alert("title")</script> Ports \u202eesolc\u202c',
            outlet='Portside "Daily" <b onmouseover=alert(2)>',
            source="herring/<img src=x onerror=alert(3)>.html",
            url="javascript:alert(document.domain)",
            byline="'><svg onload=alert(4)>",
        ),
        Published(
            interval=None,
            partial="XXXX-03",
            evidence=(Reason(why="only the month is <i>supported</i>"),),
        ),
    )
    sketch.person("Hafdis <b>", "Hafdis", kind=EntityKind.OTHER)
    sketch.person(
        "foreign ministry of Iceland",
        "Iceland's foreign ministry",
        country="IS",
        kind=EntityKind.GOVERNMENT,
    )
    for words, country in (("Torshavn", "FO"), ("Norway", "NO"), ("Oslo", "NO")):
        sketch.where(words, country)
    sketch.event(
        "expelled",
        Code.SANCTION,
        "expel",
        Status.ASSERTED,
        days("2031-03-20", "2031-03-24"),
        actor=("The Faroes",),
        recipient=("the Norwegian consul",),
        when_text="between 20 and 24 March 2031",
    )
    sketch.event(
        "marched",
        Code.PROTEST,
        "demo",
        Status.ASSERTED,
        day("2031-03-22"),
        actor=("Dozens of people",),
        place=("Torshavn",),
        magnitude=("Dozens",),
    )
    sketch.event(
        "accused",
        Code.ACCUSE,
        "allege",
        Status.ASSERTED,
        day("2031-03-25"),
        actor=("Iceland's foreign ministry",),
        recipient=("|Norway| of",),
    )
    sketch.event(
        "ramming",
        Code.ASSAULT,
        "primitive",
        Status.DENIED,
        day("2031-03-01"),
        actor=("|Norway| of",),
        recipient=("the trawler Hafdis",),
        when_text="1 March 2031",
        source="Iceland's foreign ministry",
    )
    sketch.number(
        "Dozens", 24, 99, FigureRole.PROTESTERS, "people", hedge=("Dozens", HedgeKind.VAGUE)
    )
    sketch.number(
        "300,000 kroner",
        300000,
        300000,
        FigureRole.MONEY,
        None,
        hedge=("About", HedgeKind.APPROX),
        unit="NOK",
    )
    sketch.number(
        "half",
        None,
        50,
        FigureRole.SHARE,
        "what they asked for",
        hedge=("almost", HedgeKind.ALMOST),
        unit="%",
    )
    sketch.number("12 percent", 12, 12, FigureRole.OTHER, "Herring prices", unit="%")
    sketch.said(
        StatementType.MIXED,
        'Ships "under <b>no</b> flag" & worse: <img src=x onerror=alert(1)> were seen off the bank',
        "said.",
        None,
        ("outlet", "<u>harbour master</u>"),
    )
    sketch.time("1 March 2031", "2031-03-01", day("2031-03-01"))
    return sketch


def letter() -> Sketch:
    sketch = Sketch(
        article(LETTER, title=None, outlet=None, source="herring/letter.txt"),
        None,
    )
    sketch.person(
        "Signe Aalberg",
        "Signe Aalberg",
        country="NO",
        office=("admiral", None, OfficeStatus.FORMER),
    )
    sketch.where("Torvik", "NO")
    sketch.event(
        "shots were fired",
        Code.ASSAULT,
        "firearms",
        Status.POSSIBLE,
        days("2031-02-01", "2031-02-28"),
        recipient=("the Hafdis",),
        when_text="February 2031",
    )
    sketch.event(
        "left",
        Code.RETREAT,
        "withdraw",
        Status.ASSERTED,
        None,
        actor=("The fleet",),
        place=("the bank",),
    )
    sketch.event(
        "return",
        Code.RETREAT,
        "return",
        Status.POSSIBLE,
        None,
        actor=("the boats",),
        source="the former admiral Signe Aalberg",
    )
    sketch.event(
        "ended",
        Code.AGREE,
        None,
        Status.ASSERTED,
        days("1958-01-01", "1958-12-31"),
        recipient=("the first herring war",),
        place=("Torvik",),
        when_text="1958",
    )
    sketch.time("30 February", "XXXX-02-30", None, issue="the calendar has no 30 February")
    return sketch


def french() -> Sketch:
    return Sketch(
        article(
            LEDGER_FR,
            title="Le hareng divise",
            outlet="Le Quai",
            language="fr",
            source="herring/quai.txt",
        ),
        Published(interval=days("2031-04-01", "2031-04-30")),
    )


COUNTRIES = {
    "withdrew": ("NO",),
    "rammed": ("NO",),
    "send a delegation": ("IS", "NO"),
    "blocked": ("NO",),
    "arrested": ("NO",),
    "close": ("FO", "NO"),
    "recall": ("FO",),
    "signed": ("IS",),
    "expelled": ("FO", "NO"),
    "marched": ("FO",),
    "accused": ("IS", "NO"),
    "ramming": ("NO", "IS"),
    "ended": ("NO",),
}


def entry(reports: list[tuple[Sketch, Event]]) -> Entry:
    """One entry from reports, the first being the fullest."""
    sketch, event = reports[0]
    made = [s.report(e) for s, e in reports]
    cells = {
        name: tuple(quoted(s.article, span) for s, e in reports for span in getattr(e, name))
        for name in ("actor", "recipient", "place")
    }
    anchor = event.anchor.of(sketch.article.text)
    key = f"{sketch.article.id}{event.anchor}"
    return Entry(
        id=f"ev:{sha256(key.encode()).hexdigest()[:8]}",
        code=event.code,
        mode=event.mode,
        status=event.status,
        when=event.when,
        headline=made[0].sentence,
        actors=cells["actor"],
        recipients=cells["recipient"],
        places=cells["place"],
        countries=COUNTRIES.get(anchor, ()),
        reports=tuple(made),
        outlets=len({s.article.outlet for s, _ in reports}),
    )


def story() -> Story:
    """The whole invented story, four analysed articles, one in French, two failed inputs."""
    first, second, third, fourth, fifth = dawn(), ledger(), portside(), letter(), french()
    merged = [(first, first.events[0]), (second, second.events[2])]
    entries = [entry(merged)]
    taken = {id(event) for _, event in merged}
    for sketch in (first, second, third, fourth):
        entries += [entry([(sketch, e)]) for e in sketch.events if id(e) not in taken]
    entries.sort(key=_time_order)
    return Story(
        name="The herring quarrel",
        analyses=tuple(s.analysis() for s in (first, second, third, fourth, fifth)),
        entries=tuple(entries),
        failures=(
            Failure(source="herring/scan.pdf", stage="read", reason="no text in it"),
            Failure(
                source="herring/<b>bomb</b>.gz",
                stage="read",
                reason="ratio 900:1 is over the cap of 200:1",
            ),
        ),
    )


def _time_order(item: Entry) -> tuple[date, date, str]:
    if item.when is None:
        return (date.max, date.max, item.id)
    return (item.when.first or item.when.last or date.max, item.when.last or date.max, item.id)


def large_story(articles: int, *, paragraphs: int = 2) -> Story:
    """`articles` texts of the length of a short report, each with its events, all different."""
    sketches = []
    for number in range(articles):
        shift = date(2031, 1, 1).toordinal() + number * 3
        stamp = Interval(date.fromordinal(shift), date.fromordinal(shift))
        base = dawn()
        text = f"Report {number}. " + base.article.text * paragraphs
        moved = Sketch(
            article(
                text,
                title=f"Report {number}",
                outlet=f"Outlet {number % 9}",
                source=f"many/{number}.txt",
            ),
            Published(interval=stamp),
        )
        offset = len(f"Report {number}. ")
        for copy in range(paragraphs):
            by = offset + copy * len(base.article.text)
            moved.events += [_shifted(replace(e, when=stamp), by) for e in base.events]
            moved.figures += [_shifted(f, by) for f in base.figures]
            moved.statements += [_shifted(s, by) for s in base.statements]
            moved.places += [_shifted(p, by) for p in base.places]
        moved.entities = [_shifted(e, offset) for e in base.entities]
        sketches.append(moved)
    entries = [entry([(s, e)]) for s in sketches for e in s.events]
    return Story(
        name="A long quarrel",
        analyses=tuple(s.analysis() for s in sketches),
        entries=tuple(sorted(entries, key=_time_order)),
        failures=(),
    )


def _shifted(record: Any, by: int) -> Any:
    """The same record with every span moved by `by` characters."""
    if isinstance(record, Span):
        return Span(record.start + by, record.end + by)
    if isinstance(record, tuple):
        return tuple(_shifted(item, by) for item in record)
    if is_dataclass(record) and not isinstance(record, (type, Interval)):
        return replace(
            record, **{f.name: _shifted(getattr(record, f.name), by) for f in fields(record)}
        )
    return record
