"""Count, for each law of locality, how many trials break it and what changes: a table in Markdown.

python tests/laws/tally_locality.py [ROUNDS [SEED]]      with src/ and tests/laws/ on PYTHONPATH
"""

import sys
from collections import Counter

from law_texts import texts
from test_locality_laws import LAWS, Trial, trials


def _row(law: str, of: str, done: list[Trial]) -> str:
    broken = [one for one in done if one.changes]
    kinds = Counter("+".join(change.keys) for one in broken for change in one.changes)
    told = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(6))
    moved = sum(kinds.values())
    return f"| {law} | {of} | {len(done)} | {len(broken)} | {sum(one.figures for one in done)} | {moved} | {told} |"


def main() -> None:
    rounds, seed = (
        (int(word) for word in [*sys.argv[1:], "0", "1"][:2]) if len(sys.argv) < 3 else map(int, sys.argv[1:3])
    )
    rows, shown = [], []
    for law, kept in LAWS.items():
        for of in texts():
            done = list(trials(law, of, 1 if law == "the other script" else rounds or kept.rounds, seed))
            rows.append(_row(law, of, done))
            broken = [one for one in done if one.changes]
            shown += [f"- {law} · {one.text} · {one.act} · {one.changes[0]}" for one in broken[:3]]
    head = "| law | texts | trials | broken | figures | figures and people changed | what changed |\n|---|---|---|---|---|---|---|"
    sys.stdout.write("\n".join([head, *rows, "", *shown]) + "\n")


if __name__ == "__main__":
    main()
