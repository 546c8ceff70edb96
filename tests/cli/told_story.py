"""Three invented articles with statements, figures, places and people, made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.codes import (
    EntityKind,
    FigureRole,
    HedgeKind,
    MentionKind,
    OfficeStatus,
    PlaceRole,
    SpeechAct,
    StatementType,
)
from dateline.records import (
    Analysis,
    Entity,
    Figure,
    Mention,
    Office,
    Place,
    Published,
    Statement,
)
from dateline.spans import Span
from dateline.store.folder import create_story
from tests.cli.dated_story import at, days
from tests.fakes import made
from tests.parses import article
from tests.store.test_record import stored

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.store.folder import StoryFolder

FERRY = (
    "President Ilda Moren of Norway said that about 1,500 French soldiers had left Tromsø. "
    "“Not one will stay,” she told AFP. Some 300 soldiers were still at the quay."
)
QUAY = (
    "A source close to the ministry told AFP that more than 2,000 French troops were still there. "
    "Thousands of people marched; almost half of them were dockers. "
    "Ilda Morren, the ousted president, wants a vote."
)
LIST = "The harbour list names 40 Danish soldiers. Le port est calme."


def mention(text: str, words: str, kind: MentionKind = MentionKind.NAME) -> Mention:
    return Mention(span=at(text, words), kind=kind)


def entity(key: str, kind: EntityKind, name: str, *mentions: Mention, **more: object) -> Entity:
    made_of = Entity(id=key, kind=kind, name=name, country=None, mentions=mentions)
    return replace(made_of, **more)  # type: ignore[arg-type]


def office(text: str, words: str, org: str | None, status: OfficeStatus) -> Office:
    return Office(title="president", organization=org, span=at(text, words), status=status)


def figure(text: str, words: str, low: float | None, high: float | None, **more: object) -> Figure:
    plain = Figure(
        span=at(text, words),
        hedge=None,
        hedge_kind=HedgeKind.EXACT,
        low=low,
        high=high,
        unit="person",
        thing=None,
        role=FigureRole.DEPLOYED,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def place(text: str, words: str, kind: str, country: str, point: tuple[float, float]) -> Place:
    return Place(
        span=at(text, words),
        name=words,
        country=country,
        kind=kind,
        latitude=point[0],
        longitude=point[1],
        role=PlaceRole.LITERAL if kind == "city" else PlaceRole.MODIFIER,
    )


def told(key: str, text: str, first: str, last: str, **cells: object) -> Analysis:
    """`key`.txt, an article of these days."""
    whole = replace(article(text), id=f"{key}00", source=f"press/{key}.txt", language="en")
    published = Published(interval=days(first, last))
    plain = made(whole, published=published, sentences=(at(text, text),))
    return replace(plain, **cells)  # type: ignore[arg-type]


def ferry() -> Analysis:
    """The president, whose name is spelt well, and figures of French and of some soldiers."""
    moren = entity(
        "p1",
        EntityKind.PERSON,
        "Ilda Moren",
        mention(FERRY, "Ilda Moren"),
        mention(FERRY, "she", MentionKind.PRONOUN),
        country="NO",
        offices=(office(FERRY, "President", "NO", OfficeStatus.HOLDS),),
    )
    agency = entity("a1", EntityKind.NEWS_AGENCY, "AFP", mention(FERRY, "AFP"))
    said = Statement(
        type=StatementType.INDIRECT,
        content=(at(FERRY, "about 1,500 French soldiers had left Tromsø"),),
        cue=at(FERRY, "said"),
        speaker=at(FERRY, "President Ilda Moren of Norway"),
        speaker_entity="p1",
        chain=("outlet", "p1"),
    )
    direct = Statement(
        type=StatementType.DIRECT,
        content=(at(FERRY, "“Not one will stay,”"),),
        cue=at(FERRY, "told"),
        speaker=at(FERRY, "she"),
        speaker_entity="p1",
        addressee=at(FERRY, "AFP"),
        chain=("outlet", "a1", "p1"),
    )
    leaving = figure(
        FERRY,
        "1,500",
        1500,
        1500,
        hedge=at(FERRY, "about"),
        hedge_kind=HedgeKind.APPROX,
        thing=at(FERRY, "French soldiers"),
        attributed_to=at(FERRY, "President Ilda Moren of Norway"),
    )
    some = figure(FERRY, "300", 300, 300, thing=_some())
    return told(
        "ferry",
        FERRY,
        "2023-09-05",
        "2023-09-05",
        entities=(moren, agency),
        statements=(said, direct),
        figures=(leaving, some),
        places=(
            place(FERRY, "Norway", "country", "NO", (62.0, 10.0)),
            place(FERRY, "Tromsø", "city", "NO", (69.65, 18.96)),
        ),
    )


def _some() -> Span:
    """The second soldiers of the article, of whom it is not said whose they are."""
    start = FERRY.index("soldiers were")
    return Span(start, start + len("soldiers"))


def quay() -> Analysis:
    """An unnamed source, a name that is misspelt, and a figure that contradicts the other."""
    source = entity(
        "s1",
        EntityKind.ANONYMOUS_SOURCE,
        "a source close to the ministry",
        mention(QUAY, "A source close to the ministry", MentionKind.NOMINAL),
    )
    agency = entity("a1", EntityKind.NEWS_AGENCY, "AFP", mention(QUAY, "AFP"))
    moren = entity(
        "p1",
        EntityKind.PERSON,
        "Ilda Morren",
        mention(QUAY, "Ilda Morren"),
        offices=(office(QUAY, "president", None, OfficeStatus.OUSTED),),
    )
    said = Statement(
        type=StatementType.INDIRECT,
        content=(at(QUAY, "more than 2,000 French troops were still there"),),
        cue=at(QUAY, "told"),
        speaker=at(QUAY, "A source close to the ministry"),
        speaker_entity="s1",
        addressee=at(QUAY, "AFP"),
        chain=("outlet", "a1", "s1"),
    )
    wants = Statement(
        type=StatementType.INDIRECT,
        content=(at(QUAY, "a vote"),),
        cue=at(QUAY, "wants"),
        speaker=at(QUAY, "Ilda Morren, the ousted president"),
        speaker_entity="p1",
        act=SpeechAct.EXPECT,
    )
    lost = Statement(
        type=StatementType.INDIRECT,
        content=(at(QUAY, "Thousands of people marched"),),
        cue=None,
        speaker=None,
        speaker_entity=None,
    )
    many = figure(
        QUAY,
        "2,000",
        2000,
        None,
        hedge=at(QUAY, "more than"),
        hedge_kind=HedgeKind.MORE_THAN,
        thing=at(QUAY, "French troops"),
        when=days("2023-09-05", "2023-09-05"),
        attributed_to=at(QUAY, "A source close to the ministry"),
    )
    crowd = figure(
        QUAY,
        "Thousands",
        2000,
        9999,
        hedge_kind=HedgeKind.VAGUE,
        thing=at(QUAY, "people"),
        role=FigureRole.PROTESTERS,
    )
    half = figure(
        QUAY,
        "half",
        None,
        0.5,
        hedge=at(QUAY, "almost"),
        hedge_kind=HedgeKind.ALMOST,
        unit="1",
        thing=at(QUAY, "them"),
        role=FigureRole.SHARE,
        part_of=at(QUAY, "Thousands"),
    )
    return told(
        "quay",
        QUAY,
        "2023-09-06",
        "2023-09-08",
        entities=(source, agency, moren),
        statements=(said, wants, lost),
        figures=(many, crowd, half),
    )


def harbour() -> Analysis:
    """A figure of other soldiers, in another year."""
    danes = figure(LIST, "40", 40, 40, thing=at(LIST, "Danish soldiers"))
    return told("list", LIST, "2022-01-01", "2022-12-31", figures=(danes,))


def story() -> list[Analysis]:
    return [quay(), harbour(), ferry()]


def folder(path: Path) -> StoryFolder:
    """These articles as a built story."""
    made_folder = create_story(path)
    stored(made_folder, story())
    return made_folder
