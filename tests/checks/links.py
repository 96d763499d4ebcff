#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the project's pages link to within the project is there."""
import pathlib
import re
import sys

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def main():
    root = pathlib.Path(sys.argv[1])
    pages = [root / "README.md", *sorted((root / "docs").rglob("*.md"))]
    lost = []
    for page in pages:
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
            for target in LINK.findall(line):
                if "://" not in target and not (page.parent / target).exists():
                    lost.append(f"{page.relative_to(root)}:{number}: there is no {target}")
    print("\n".join(lost) if lost else f"{len(pages)} pages link to what is there")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
