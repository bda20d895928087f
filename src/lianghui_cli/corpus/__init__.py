"""Files to documents: bytes, lines, articles, sentences, dates, regions."""
