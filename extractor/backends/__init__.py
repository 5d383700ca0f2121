"""What parses the text: each backend makes a spaCy `Language` from settings."""
