"""The story folder: plain files that people can read, keep under version control and rebuild."""
