"""Fictional Swedish minutes in random layouts, with a label for each line and gold."""

from corpus.layouts.document import Generated, generate, write_documents

__all__ = ["Generated", "generate", "write_documents"]
