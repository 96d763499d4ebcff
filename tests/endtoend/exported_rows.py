# SPDX-License-Identifier: GPL-3.0-or-later
"""The readings of a meter as `countisctl export` prints them, and the rule of its rows for gaps."""
import csv
import datetime
import io
import os
import subprocess
from decimal import Decimal

GAP = 3000  # ms; longer than this between two readings of a second's period


class WrongRows(Exception):
    pass


def exported(programs, database, meter, steps, step="raw"):
    """The rows as (time in ms, a value for each key), in steps of the registers, which `steps` gives for each key; None:
    not measured."""
    done = subprocess.run([f"{programs}/countisctl", "export", "--database", database, "--meter", str(meter), "--series",
                           ",".join(steps), "--step", step], check=True, capture_output=True, text=True, timeout=120,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    if done.stderr:
        raise WrongRows(done.stderr)
    head, *rows = csv.reader(io.StringIO(done.stdout))
    assert head == ["time", *steps], head
    units = [Decimal(step) for step in steps.values()]
    return [(round(datetime.datetime.fromisoformat(at).timestamp() * 1000),
             *(int(Decimal(value) / unit) if value else None for value, unit in zip(values, units)))
            for at, *values in rows]


def is_gap(row):
    return all(value is None for value in row[1:])


def check_gaps(point, rows):
    """Every gap is a row of empty fields, and there is no such row elsewhere."""
    before = None
    empty = None
    for row in rows:
        at = row[0]
        if is_gap(row):
            if empty is not None or before is None:
                raise WrongRows(f"point {point}: an empty row at {at} that ends no readings")
            empty = at
            continue
        wanted = before + 1000 if before is not None and at - before > GAP else None
        if empty != wanted:
            raise WrongRows(f"point {point}: between {before} and {at} the empty row is at {empty}, not at {wanted}")
        before, empty = at, None
    if empty is not None:
        raise WrongRows(f"point {point}: an empty row at the end")
