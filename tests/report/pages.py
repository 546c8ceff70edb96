"""Reading a rendered report back, in two ways.

`Page` parses it leniently, as a tree to ask questions of; `strict` lists every tag and
attribute that the characters of the page spell, so that no unescaped markup hides from it.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from lxml import html


class Page:
    """The tree of a report."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tree: Any = html.document_fromstring(source)
        self.by_id: dict[str, Any] = {}
        self.ids: list[str] = []
        for element in self.tree.iter():
            key = element.get("id") if isinstance(element.tag, str) else None
            if key is not None:
                self.ids.append(key)
                self.by_id[key] = element

    def find(self, path: str) -> list[Any]:
        found: list[Any] = self.tree.xpath(path)
        return found

    def links(self) -> list[str]:
        return [str(value) for value in self.find("//@href")]

    def words(self, address: str) -> str:
        """The text behind an address, without the raised numbers, in one line."""
        return flat(own_text(self.by_id[address]))


def own_text(element: Any) -> str:
    """The text of an element of an article without the raised numbers, its only links."""
    if element.tag == "a":
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [own_text(child), child.tail or ""]
    return "".join(parts)


def flat(text: str) -> str:
    return " ".join(text.split())


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.found.append(("!--", {}))

    def handle_pi(self, data: str) -> None:
        self.found.append(("?", {}))


def strict(source: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every tag of the page with its attributes, in order."""
    reader = _Tags()
    reader.feed(source)
    reader.close()
    return reader.found
