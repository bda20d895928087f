"""Peak memory of one process, in kilobytes: resident at most, and at most besides the files mapped from a folder.

    python -I -S benchmarks/peak.py FOLDER COMMAND...

It stays small itself, because a child's peak counts from its parent's size. The first number is the kernel's own
(ru_maxrss, mapped pages and all); the second is the most that /proc/PID/smaps showed, read again and again while the
process and its children ran. What a process held for less than a millisecond may be missing from it.
"""

import os
import sys


def children(pid: int) -> list[int]:
    """The process and all that it has started."""
    found = [pid]
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/children") as file:
            for child in file.read().split():
                found += children(int(child))
    return found


def besides(pid: int, folder: str) -> int:
    """Resident kilobytes of a process that are no pages of files in `folder`."""
    found, counts = 0, True
    with open(f"/proc/{pid}/smaps") as file:
        for line in file:
            if line.startswith("Rss:"):
                found += int(line.split()[1]) if counts else 0
            elif "-" in line.partition(" ")[0]:  # 7f12-7f34 r--p 00000000 08:01 1234 /a/file
                counts = folder not in line
    return found


def main() -> None:
    folder, *command = sys.argv[1:]
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, 1, 0)])
    most = 0
    while True:
        ended, _, usage = os.wait4(pid, os.WNOHANG)
        if ended:
            break
        try:
            most = max(most, sum(besides(one, folder) for one in children(pid)))
        except OSError:  # it ended meanwhile
            continue
    print(usage.ru_maxrss, most)


main()
