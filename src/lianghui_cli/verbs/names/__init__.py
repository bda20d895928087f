"""Looking a person up: by characters, by romanisation, by post."""
