"""Many analyses to one record; the steps do not import each other."""
