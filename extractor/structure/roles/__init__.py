"""Roles and people told outside the lists: elections, signatures, labels, sentences."""
