# SPDX-License-Identifier: GPL-3.0-or-later
"""What must be true of the database after chaos_collectors.py, reckoned from the raw rows and from what the meters
counted (chaos_meters.py), apart from the product's own code.
"""
import bisect
import collections
import concurrent.futures
import datetime
import itertools
import zoneinfo

from chaos_meters import KINDS
from exported_rows import WrongRows, check_gaps, exported, is_gap
from shared_site import GAP

ZONE = "Europe/Paris"
COUNTERS = {**{f"energy_total_{kind}": "0.1" for kind in KINDS}, "energy_T1_ea_pos_Wh": "10", "energy_T2_ea_pos_Wh": "10"}
STEPS = {"voltage_V1_V": "0.01", **COUNTERS}
MINUTE, QUARTER, HOUR = 60_000, 900_000, 3_600_000  # ms
NEAR = 3.5  # s; more than between the registers of a row: those that are read so much earlier were not counted on later
FRESH = 3.0  # s before and after a step of the clock, in which a time may be by either


class ServerTime:
    """The clock of the server, which a test sets: how far ahead of the machine's it was from when on."""

    def __init__(self):
        self.steps = []  # (s of the machine, ms ahead)

    def set(self, now, ahead):
        self.steps.append((now, ahead))

    @property
    def ahead(self):
        return self.steps[-1][1]

    def backward(self):
        return sum(later[1] < earlier[1] for earlier, later in zip(self.steps, self.steps[1:]))

    def real(self, at):
        """When the machine's clock showed it, in s; None: near a step, or twice."""
        ends = [began for began, _ in self.steps[1:]] + [float("inf")]
        found, near = [], False
        for (began, ahead), end in zip(self.steps, ends):
            real = (at - ahead) / 1000
            if began + FRESH <= real <= end - FRESH:
                found.append(real)
            elif began - FRESH <= real <= end + FRESH:
                near = True
        return found[0] if len(found) == 1 and not near else None


def runs_of(rows):
    """The readings, by the runs of the clock: in each of them, times increase."""
    runs = []
    for row in rows:
        if is_gap(row):
            continue
        if not runs or row[0] < runs[-1][-1][0]:
            runs.append([])
        elif row[0] == runs[-1][-1][0]:
            raise WrongRows(f"two rows at {row[0]}: {row} and {runs[-1][-1]}")
        runs[-1].append(row)
    return runs


class Counted:
    """What a meter counted, as its registers were read."""

    def __init__(self, log):
        self.log = log
        self.heard = [one.heard for one in log]
        self.asked = [one.asked for one in log]

    def bounds(self, real, key):
        """The least and the most that a register can have been then; None: not known."""
        before = bisect.bisect_right(self.heard, real - NEAR) - 1
        after = bisect.bisect_left(self.asked, real + NEAR)
        return (self.log[before].counts[key] if before >= 0 else 0,
                self.log[after].counts[key] if after < len(self.log) else None)

    def check(self, point, real, key, value):
        """True: to the last unit."""
        least, most = self.bounds(real, key)
        if value < least or (most is not None and value > most):
            raise WrongRows(f"point {point}: {key} is {value} at {real:.3f}, where the meter counted {least} to {most}")
        return least == most


class Checker:
    def __init__(self, site, meters, log, clock, observed):
        self.site, self.meters, self.log, self.clock, self.observed = site, meters, log, clock, observed
        self.figures = collections.Counter()
        self.raw = {}  # of each point the runs
        self.longest = 0, 0  # s without readings, and the point

    def all(self):
        points = range(1, len(self.meters.ports) + 1)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for point, (rows, minutes) in zip(points, pool.map(self.exported, points)):
                self.point(point, rows, minutes)
        for table, start in (("rollup_15m", lambda at: at // QUARTER * QUARTER), ("rollup_1h", lambda at: at // HOUR * HOUR),
                             ("rollup_1d", day_of)):
            self.tier(table, start)
        if self.site.sql("SELECT count(*) FROM journal") != [["0"]]:
            raise WrongRows("readings are left in the journal")

    # ---- of one meter --------------------------------------------------------------------------------------------

    def exported(self, point):
        """The readings, and the minutes."""
        return [exported(self.site.programs, self.site.url, point, STEPS, step) for step in ("raw", "1m")]

    def point(self, point, rows, minutes):
        check_gaps(point, rows)
        self.figures["gaps"] += sum(map(is_gap, rows))
        try:
            runs = self.raw[point] = runs_of(rows)
        except WrongRows as problem:
            raise WrongRows(f"point {point}: {problem}") from None
        if len(runs) > 1 + self.clock.backward():
            raise WrongRows(f"point {point}: {len(runs)} runs of the clock, which was set back {self.clock.backward()} times")
        there = collections.Counter(row for run in runs for row in run)
        missing = [row for row in self.observed.of(point) if not there[row]]
        if missing:
            raise WrongRows(f"point {point}: {len(missing)} readings were there and are not now, as {missing[0]}")
        self.figures["seen committed"] += len(self.observed.of(point))
        self.figures["readings"] += sum(there.values())
        self.silences(point, runs)
        self.energies(point, runs)
        self.minutes(point, runs, minutes)

    def silences(self, point, runs):
        """No time without readings is longer than a takeover takes, but where the meter did not answer."""
        for run in runs:
            for earlier, later in zip(run, run[1:]):
                since, until = self.clock.real(earlier[0]), self.clock.real(later[0])
                if since is None or until is None or self.clock_was_set(since, until) or \
                        self.meters.silent_at(point, since, until):
                    continue
                if until - since > GAP + self.meters.kind_of(point).late:
                    raise WrongRows(f"point {point}: no readings for {until - since:.1f} s after {earlier[0]}")
                if until - since > self.longest[0]:
                    self.longest = until - since, point

    def clock_was_set(self, since, until):
        return any(since < at < until for at, _ in self.clock.steps)

    def energies(self, point, runs):
        counted = Counted(self.log.of(point))
        first, last = None, None
        for row in (row for run in runs for row in run):
            real = self.clock.real(row[0])
            if real is None or None in row:
                continue
            first = first or (real, row)
            last = (real, row)
            exact = [counted.check(point, real, key, value) for key, value in zip(COUNTERS, row[2:])]
            self.figures["readings to the last unit"] += all(exact)
        if last is None or last[0] < self.meters.frozen + NEAR:
            raise WrongRows(f"point {point}: no reading after the meter stood still")
        final = counted.log[-1]
        if final.asked < self.meters.frozen + NEAR:
            raise WrongRows(f"point {point}: its registers were not read at the end")
        for n, key in enumerate(COUNTERS, 2):
            if last[1][n] != final.counts[key]:
                raise WrongRows(f"point {point}: {key} is {last[1][n]} at the end, and {final.counts[key]} in the meter")
        self.figures["counted, Wh"] += (last[1][2] - first[1][2]) // 10

    def minutes(self, point, runs, rows):
        """Of each minute the last readings, in each run of the clock."""
        found = all_of((row for row in rows if not is_gap(row)), lambda at: at)
        wanted = all_of((row for run in runs for row in run), lambda at: at // MINUTE * MINUTE)
        if sorted(found) != sorted(wanted):
            raise WrongRows(f"point {point}: the minutes {sorted(set(found) ^ set(wanted))} are not those of the readings")
        for begins, rolled in found.items():
            counts = [latest(wanted[begins][:n + 1]) for n in range(len(wanted[begins]))]
            if list(rolled[-1][2:]) != counts[-1] or any(list(row[2:]) not in counts for row in rolled):
                raise WrongRows(f"point {point}: the minute {begins} is {rolled}, and its last reading {wanted[begins][-1]}")
            self.figures["minutes"] += len(rolled)

    # ---- of all meters -------------------------------------------------------------------------------------------

    def tier(self, table, start):
        """The rows of a tier know of all readings of their period: in each run of the clock, of those that follow each
        other, and of the last of them."""
        keys = ", ".join(f'"{key}"' for key in COUNTERS)
        found = collections.defaultdict(lambda: collections.defaultdict(list))
        for row in self.site.sql(f'SELECT point, start_ms, "voltage_V1_V_n", {keys} FROM {table} ORDER BY point, start_ms, '
                                 "run"):
            point, begins, *rest = (int(value) if value else None for value in row)
            found[point][begins].append(rest)
        open_from = start(max(runs[-1][-1][0] for runs in self.raw.values())) # the latest period is not over
        for point, runs in self.raw.items():
            wanted = all_of((row for run in runs for row in run), start)
            if not set(begins for begins in wanted if begins < open_from) <= set(found[point]) <= set(wanted):
                raise WrongRows(f"point {point}: {table} has {sorted(found[point])}, the readings are of {sorted(wanted)}")
            for begins, rows in wanted.items():
                if begins < open_from:
                    self.period(f"point {point}: {table} at {begins}", rows, found[point][begins])

    def period(self, what, rows, rolled):
        measured = [n for n, row in enumerate(rows) if row[1] is not None]
        known = sum(count for count, *_ in rolled)
        if known != len(measured):
            raise WrongRows(f"{what} knows of {known} readings of {len(measured)}")
        ends = [*measured, len(rows)]
        until = 0
        for count, *counts in rolled:
            until += count
            last = latest(rows[:ends[until]])
            if counts != last:
                raise WrongRows(f"{what} is {counts}, and the last readings {last}")
            self.figures["longer periods"] += 1

    # ---- alarms --------------------------------------------------------------------------------------------------

    def alarms(self):
        """Each was raised once in each cycle, and cleared once."""
        heard = self.heard_alarms()
        for (point, key), words in heard.items():
            kind = self.meters.kind_of(point)
            what = f"point {point} ({kind.name}): {key}: {words}"
            if not (key in kind.alarms or kind.others):
                raise WrongRows(f"{what}, where nothing was wrong")
            if words != ["raised", "cleared"] * (len(words) // 2) or len(words) > 2 * self.meters.cycles:
                raise WrongRows(what)
        for point, kind in enumerate(self.meters.kinds, 1):
            for key in kind.alarms:
                if heard[point, key] != ["raised", "cleared"] * self.meters.cycles:
                    raise WrongRows(f"point {point} ({kind.name}): {key}: {heard[point, key]} in {self.meters.cycles} cycles")
        self.figures["alarms"] = sum(map(len, heard.values())) // 2

    def heard_alarms(self):
        """Of each point and rule the words in the order in which they were said; where the server's clock showed the time
        of one twice, in the order in which they should have been."""
        told = collections.defaultdict(list)
        for point, key, word, at in self.site.sql("SELECT point, key, input, at_ms FROM alarm_transition WHERE input IN "
                                                  "('raised', 'cleared') AND point > 0 ORDER BY at_ms, id"):
            told[int(point), key].append((self.clock.real(int(at)), word))
        heard = collections.defaultdict(list)
        for alarm, entries in told.items():
            if all(real is not None for real, _ in entries):
                heard[alarm] = [word for _, word in sorted(entries)]
            else:
                words = [word for _, word in entries]
                heard[alarm] = [word for pair in itertools.zip_longest(*(
                    [one for one in words if one == kind] for kind in ("raised", "cleared"))) for word in pair if word]
        return heard


def latest(rows):
    """Of each counter the last value that was read."""
    return [next((row[n] for row in reversed(rows) if row[n] is not None), None) for n in range(2, 2 + len(COUNTERS))]


def all_of(rows, start):
    """The rows of each period, by its beginning."""
    periods = {}
    for row in rows:
        periods.setdefault(start(row[0]), []).append(row)
    return periods


def day_of(at):
    zone = zoneinfo.ZoneInfo(ZONE)
    day = datetime.datetime.fromtimestamp(at / 1000, zone).date()
    return round(datetime.datetime(day.year, day.month, day.day, tzinfo=zone).timestamp() * 1000)
