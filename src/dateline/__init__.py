"""Dateline: press articles in, a chronology out in which every cell leads to its source."""
