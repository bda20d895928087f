"""From an article's sentences, in order, to figures, tasks and people. No I/O."""
