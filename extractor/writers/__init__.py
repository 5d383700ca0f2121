"""Writers: finished records to JSON, tables and pages."""
