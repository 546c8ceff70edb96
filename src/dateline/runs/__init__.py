"""The pipeline over many articles: processes, and a story folder brought up to date."""
