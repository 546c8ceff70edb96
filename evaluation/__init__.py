"""Quality as numbers: readers of gold data, measures, floors. Not shipped."""
