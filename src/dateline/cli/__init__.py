"""The command line: `dateline COMMAND ...`.

Every group of commands is a module of its own that is loaded when one of its commands runs,
so that `dateline --help` answers at once. Data go to stdout, everything else to stderr.
Exit status: 0 done, 2 wrong use or an unusable folder, 3 done but some inputs failed.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from dateline.errors import DatelineError

if TYPE_CHECKING:
    from typing import Any

SOME_FAILED: Final = 3
"""Exit status when inputs gave no article; the others are done."""


class Entry(NamedTuple):
    """Where a command lives, and its line in the list of commands."""

    module: str
    help: str


COMMANDS: Final[dict[str, Entry]] = {
    "read": Entry("reading", "Read articles into a story folder."),
    "build": Entry("building", "Bring a story up to date, or make one of articles."),
    "timeline": Entry("timeline", "Print the chronology with its sources."),
    "conflicts": Entry("conflicts", "Print contradictions and tensions between sources."),
    "plans": Entry("plans", "Print plans and what became of them."),
    "positions": Entry("positions", "Print who supports or opposes what."),
    "sources": Entry("sources", "Print which articles are independent, which copies."),
    "stories": Entry("clusters", "Print the stories among the articles."),
    "check": Entry("checking", "Print what needs a second look before publishing."),
    "dates": Entry("dating", "Print when each article appeared, and how that is known."),
    "statements": Entry("statements", "Print who said what, through whom."),
    "figures": Entry("figures", "Print how many of what, as of when, by whom."),
    "places": Entry("places", "Print the places, with where they are named."),
    "people": Entry("people", "Print people, bodies and their offices."),
    "show": Entry("showing", "Print an article or an entry in full."),
    "why": Entry("showing", "Print the words and the rules behind an entry or event."),
    "search": Entry("finding", "Find sentences that hold all the words."),
    "decide": Entry("deciding", "Accept, reject, edit, annotate, merge or split an entry"),
    "diff": Entry("diffing", "Print what changed in the entries between two states."),
    "export": Entry("exporting", "Write the story as HTML, CSV or JSON lines."),
    "extract": Entry("extracting", "Print one analysis per article; touch no folder."),
    "failed": Entry("reading", "List the inputs that gave no article."),
}


class Commands(click.Group):
    """A group that loads a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names in the order in which a story is made."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, loaded now; `None` for an unknown one."""
        if name not in COMMANDS:
            return None
        command = getattr(import_module(f"dateline.cli.{COMMANDS[name].module}"), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what Dateline raises on purpose becomes a message, not a traceback."""
        try:
            return super().invoke(ctx)
        except DatelineError as error:
            raise Refusal(str(error)) from error


class Refusal(click.ClickException):
    """A message on stderr and exit status 2."""

    exit_code = 2


@click.group(cls=Commands)
@click.version_option(version("dateline"), message="%(version)s")
def main() -> None:
    """Articles in, cited chronology out.

    dateline build ARTICLES... -o STORY reads articles (text, HTML, JSONL, feeds, WARC, folders)
    and makes a story folder; dateline timeline STORY prints what happened, what was only
    planned, claimed or denied, each line with its sources.
    """
