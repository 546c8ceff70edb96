"""Labelled spans of one article to its records; the steps do not import each other."""
