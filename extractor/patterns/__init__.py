"""Swedish words, abbreviations and regular expression parts: data, no logic, one file a subject."""
