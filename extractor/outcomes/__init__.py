"""What a meeting results in: the labels, clauses, actors and cues by which decisions and tasks are told."""
