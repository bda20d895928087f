"""What a folded text names, as (kind, span, value): one pass, no context, no decision."""
