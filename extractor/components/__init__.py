"""spaCy components, one module each: pure functions that find records, and the factory that spaCy calls."""
