"""The meeting's own facts, off the head, the opening and the closing."""
