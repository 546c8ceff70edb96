"""A story as one HTML page that opens from disk and asks nothing of the network.

`page.render` is the only way in. The parts make frozen views of the records, in words and
links; the templates print them and decide nothing; Jinja escapes every character that comes
from a source. Leaves out: writing the file, and every judgement about the story.
"""
