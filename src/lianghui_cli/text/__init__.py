"""Language facts as pure functions: folding, numerals, dates, sentences. No I/O."""
