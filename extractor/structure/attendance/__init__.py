"""Who took part: lists, tables and columns of people, read block by block."""
