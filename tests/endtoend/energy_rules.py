# SPDX-License-Identifier: GPL-3.0-or-later
"""An accounting of energy by counters that shares no code with countis: its own reading of the rules at the head of
src/site/energy/energy_ledger.h. Times are in milliseconds of UTC, energies in tenths of a Wh."""
import bisect
import dataclasses
import datetime
import zoneinfo

ROLL_OVER = 10 ** 10
MOST_POWER = 2 * 3 * 288 * 80  # W: twice the rated voltage times the rated current of three phases
SLACK = 10_000
QUARTER, HOUR = 900_000, 3_600_000
RESTART = 3  # rejected readings that follow each other


@dataclasses.dataclass(frozen=True)
class Reading:
    at: int
    device: int
    total: int
    tariffs: tuple = (None, None)
    tariff: int = 0
    roll_overs: int | None = None
    entered: bool = False


@dataclasses.dataclass(frozen=True)
class Step:
    """What was counted from one reading to the next: the parts, and what they are at least and at most."""
    best: tuple = (0, 0)
    least: tuple = (0, 0)
    most: tuple = (0, 0)
    unknown: bool = False
    event: str = ""


@dataclasses.dataclass(frozen=True)
class Node:
    reading: Reading
    best: tuple = (0, 0)
    least: tuple = (0, 0)
    most: tuple = (0, 0)
    unknown: int = 0
    entered: int = 0
    bounded: bool = True  # False: `least` and `most` are not those of this reading


def plus(one, other):
    return (one[0] + other[0], one[1] + other[1])


def most_in(elapsed):
    return MOST_POWER * (elapsed + SLACK) // 360_000


def halves_away(number, by):
    size = (abs(number) + by // 2) // by
    return size if number >= 0 else -size


class Counter:
    """One energy of one metering point."""

    def __init__(self, readings, tariff_step, fresh, longest):
        self.tariff_step, self.fresh, self.longest = tariff_step, fresh, longest
        self.nodes, self.rejected, self.events = [], [], []
        for reading in readings:
            self.take(reading)
        self.times = [node.reading.at for node in self.nodes]

    def take(self, reading):
        if not self.nodes:
            self.nodes.append(Node(reading, entered=int(reading.entered)))
            return
        last = self.nodes[-1].reading
        if reading.at < last.at or (reading.at == last.at and reading.device == last.device):
            return
        step = self.step(last, reading)
        if step:
            self.rejected = []
            self.accept(reading, step)
            return
        if self.rejected and not self.step(self.rejected[-1], reading):
            self.rejected = []
        self.rejected.append(reading)
        self.events.append(("rejected", reading.at, reading.at, reading.total))
        if len(self.rejected) == RESTART:
            first, *others = self.rejected
            self.rejected = []
            del self.events[-RESTART:]
            self.accept(first, Step(unknown=True, event="restart"))
            for other in others:
                self.accept(other, self.step(self.nodes[-1].reading, other))

    def accept(self, reading, step):
        last = self.nodes[-1]
        event = step.event or ("gap" if reading.at - last.reading.at > self.longest else "")
        if event:
            self.events.append((event, last.reading.at, reading.at, reading.total))
        self.nodes.append(Node(reading, plus(last.best, step.best), plus(last.least, step.least),
                               plus(last.most, step.most), last.unknown + step.unknown,
                               last.entered + reading.entered))
        if not step.unknown and not self.is_total_only(reading):
            self.share_entered()

    @staticmethod
    def is_total_only(reading):
        return reading.entered and None in reading.tariffs

    def share_entered(self):
        """The registers of the tariffs before and after readings that were entered bound the parts of all of it."""
        last, first = self.nodes[-1], len(self.nodes) - 1
        while first > 0 and self.is_total_only(self.nodes[first - 1].reading) \
                and self.nodes[first - 1].reading.device == last.reading.device:
            first -= 1
        if first in (0, len(self.nodes) - 1) or self.nodes[first - 1].reading.device != last.reading.device:
            return
        known = self.nodes[first - 1]
        total = sum(last.best) - sum(known.best)
        whole = self.shared(known.reading, last.reading, total)
        for number in range(first, len(self.nodes) - 1):
            node = self.nodes[number]
            part = sum(node.best) - sum(known.best)
            night_and_day = whole.best[0] * part // total if total else 0
            self.nodes[number] = dataclasses.replace(
                node, best=plus(known.best, (night_and_day, part - night_and_day)), bounded=False)
        self.nodes[-1] = dataclasses.replace(last, best=plus(known.best, whole.best),
                                             least=plus(known.least, whole.least), most=plus(known.most, whole.most))

    def step(self, before, after):
        """None: the meter cannot have measured it."""
        if before.device != after.device:
            return Step(unknown=after.at > before.at, event="exchange")
        most = most_in(after.at - before.at)
        total, rolled = after.total - before.total, 0
        if total < 0:
            total, rolled = total + ROLL_OVER, 1
        if before.roll_overs is not None and after.roll_overs is not None:
            while rolled % 256 != (after.roll_overs - before.roll_overs) % 256 and total + ROLL_OVER <= most:
                total, rolled = total + ROLL_OVER, rolled + 1
        if total > most:
            return None
        return dataclasses.replace(self.shared(before, after, total), event="roll-over" if rolled else "")

    def shared(self, before, after, total):
        moved = [None if None in pair else (pair[1] - pair[0]) % ROLL_OVER
                 for pair in zip(before.tariffs, after.tariffs)]
        tariff, is_gap = after.tariff, after.at - before.at > self.longest
        other = moved[1] if tariff == 1 else moved[0]
        if tariff and tariff == before.tariff and not is_gap and (other is None or other <= self.tariff_step):
            parts = (total, 0) if tariff == 1 else (0, total)
            return Step(parts, parts, parts)
        least, most, best = 0, total, 0 if (tariff or before.tariff) == 2 else total
        if None not in moved:
            unknown = self.tariff_step - 1
            low = max(moved[0] - unknown, total - moved[1] - unknown)
            high = min(moved[0] + unknown, total - moved[1] + unknown)
            if low <= most and high >= least and low <= high:
                least, most = max(least, low), min(most, high)
            if sum(moved):
                best = total * moved[0] // sum(moved)
        best = min(max(best, least), most)
        return Step((best, total - best), (least, total - most), (most, total - least))

    def standing(self, boundary):
        """The nodes around it, the parts, and whether it is known."""
        after = bisect.bisect_right(self.times, boundary)
        if after == 0:
            return self.nodes[0], self.nodes[0], self.nodes[0].best, False
        before = self.nodes[after - 1]
        if boundary - before.reading.at <= self.fresh:
            return before, before, before.best, True
        if after == len(self.nodes):
            return before, before, before.best, False
        behind = self.nodes[after]
        part, whole = boundary - before.reading.at, behind.reading.at - before.reading.at
        parts = tuple(begin + (end - begin) * part // whole for begin, end in zip(before.best, behind.best))
        return before, behind, parts, True

    def bounded(self, node, direction):
        if node.bounded:
            return node
        number = self.nodes.index(node)
        while not self.nodes[number].bounded:
            number += direction
        return self.nodes[number]

    def is_read(self, boundary):
        before, after, _, known = self.standing(boundary)
        return known and before is after

    def between(self, begin, end):
        """A dictionary of what is known of [begin, end)."""
        start, stop = self.standing(begin), self.standing(end)
        below = [self.bounded(standing[0], -1) for standing in (start, stop)]
        above = [self.bounded(standing[1], 1) for standing in (start, stop)]
        best = tuple(stop[2][n] - start[2][n] for n in (0, 1))
        least_total = max(0, sum(stop[0].best) - sum(start[1].best))
        most_total = sum(stop[1].best) - sum(start[0].best)
        least = tuple(max(0, below[1].least[n] - above[0].least[n]) for n in (0, 1))
        most = tuple(min(most_total, above[1].most[n] - below[0].most[n]) for n in (0, 1))
        is_estimated = least_total != most_total
        return {"parts": best, "least": least, "most": most, "least_total": least_total, "most_total": most_total,
                "estimated": is_estimated, "tariffs_estimated": is_estimated or least != most,
                "incomplete": not start[3] or not stop[3] or stop[1].unknown > start[0].unknown,
                "entered": start[0].reading.entered or stop[1].entered > start[0].entered}


def cost(imported, exported, prices, begin, end):
    """(T1, T2, exported, grams) in millionths, or None where a price is missing. A price: since, T1, T2, exported,
    grams a MWh."""
    sums = [0, 0, 0, 0]
    cuts = [begin, *(price[0] for price in prices if begin < price[0] < end), end]
    for start, stop in zip(cuts, cuts[1:]):
        valid = [price for price in prices if price[0] <= start]
        if not valid:
            return None
        _, first, second, back, grams = valid[-1]
        used, given = imported.between(start, stop)["parts"], exported.between(start, stop)["parts"]
        for n, amount in enumerate((halves_away(used[0] * first, 10_000), halves_away(used[1] * second, 10_000),
                                    -halves_away(sum(given) * back, 10_000),
                                    halves_away(sum(used) * grams, 10_000_000))):
            sums[n] += amount
    return sums


def milliseconds(day, zone):
    return int(datetime.datetime(day.year, day.month, day.day, tzinfo=zoneinfo.ZoneInfo(zone)).timestamp()) * 1000


def boundaries(first, end, step, zone):
    """Of the intervals from the beginning of the day `first` to that of `end`."""
    if step == "15m":
        return [*range(milliseconds(first, zone), milliseconds(end, zone) + 1, QUARTER)]
    marks, day = [], first
    while day < end:
        next_day = day + datetime.timedelta(days=1)
        if step == "1h":
            marks += range(milliseconds(day, zone), milliseconds(next_day, zone), HOUR)
        elif step == "1d" or day.day == 1:
            marks.append(milliseconds(day, zone))
        day = next_day
    return [*marks, milliseconds(end, zone)]
