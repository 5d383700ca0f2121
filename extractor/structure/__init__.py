"""Structure off the layout: agenda, head and attendance, read from the clean text alone."""
