#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three collectors on one PostgreSQL read two hundred meters, among which everything happens that a site has to survive,
at instants that a seed decides: collectors are killed, stopped and cut off; the server restarts, crashes, is slow, and
its clock and theirs are set; connections only drip; meters have faults, change their tariff, answer slowly or not at all.

After each disturbance the others take over in time, and then all share the meters evenly again. Afterwards, of what the
database holds (chaos_check.py):

- no reading is there twice, and none that was seen there is missing;
- every gap is listed, nothing else is listed as one, and none is longer than a takeover takes;
- every energy is that of the meter, to the last unit, and every longer period is that of its readings, also by
  countisctl history check;
- every alarm was raised once and cleared once.

chaos_collectors.py PROGRAMS PEERS SET_CLOCK [SECONDS [SEED]]; SET_CLOCK is the library of set_clock.cpp. The environment
variable SEED, too, repeats a run, as far as the machine does.
"""
import collections
import contextlib
import os
import pathlib
import random
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time

from chaos_check import HOUR, QUARTER, STEPS, ZONE, Checker, ServerTime, day_of
from chaos_meters import BEGIN, CYCLE, Meters, RegisterLog
from exported_rows import WrongRows, exported, is_gap
from peers import PeerError
from postgres_peer import Server
from shared_site import ENVIRONMENT, LONGEST, SharedSite

COLLECTORS = 3
SETTLED = 45  # s within which all share the meters evenly again
CALM = 55  # s from the last disturbance until the meters stand still: each fault is over, and each alarm cleared
LOST_AFTER = 10_000  # ms until a meter that does not answer raises an alarm
CLOCK_STEPS = [-20_000, -1500, 2000, 40_000]  # ms, of the server
OWN_CLOCKS = [-3 * HOUR, -7000, 0, 5000, 40 * HOUR]  # ms, how far ahead that of a collector is
CLOSED = 10  # s after its end, a minute is written
SOUGHT = 120  # s in which the quarters of a dead collector are found
WATCH_PERIOD = 2  # s
LEAST_LOOKS = 20
# Said by countisctl of a server that does not run, and of a table that is locked for longer than it waits.
UNREADABLE = ("cannot be reached", "Another program is using it")
SLOW_TABLES = ["journal", "sample_minute", "rollup_15m", "live", "alarm_transition", "lease"]


class Watcher:
    """Somebody who looks at readings while all this happens: what was there stays there."""

    def __init__(self, site, points, draw):
        self.site = site
        self.rows = {point: set() for point in range(1, points + 1)}
        self.draw = draw
        self.looked = 0
        self.problem = None  # why somebody who looked saw nothing, while the server ran
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self._look)
        self.thread.start()

    def of(self, point):
        return self.rows[point]

    def end(self):
        self.ending.set()
        self.thread.join()

    def _look(self):
        while not self.ending.wait(WATCH_PERIOD):
            point = self.draw.choice(list(self.rows))
            try:
                rows = exported(self.site.programs, self.site.url, point, STEPS)
            except subprocess.CalledProcessError as failure:
                if not any(reason in failure.stderr for reason in UNREADABLE):
                    self.problem = self.problem or failure.stderr
                continue
            except WrongRows as problem: # what is wrong at the end, too, fails there
                print(f"chaos: point {point} at this moment: {problem}", flush=True)
                continue
            self.rows[point].update(row for row in rows if not is_gap(row))
            self.looked += 1


class Chaos:
    def __init__(self, site, draw, clock, set_clock):
        self.site, self.draw, self.clock, self.library = site, draw, clock, set_clock
        self.lives = 0
        self.alive = []
        self.happened = collections.Counter()
        for _ in range(COLLECTORS):
            self._start()

    def _start(self):
        self.lives += 1
        name = f"collector-{self.lives}"
        self._set_own_clock(name)
        self.site.start(name, LD_PRELOAD=self.library, COUNTIS_SET_CLOCK=str(self._clock_of(name)))
        self.alive.append(name)

    def _clock_of(self, name):
        return pathlib.Path(self.site.folder, f"{name}.clock")

    def _set_own_clock(self, name):
        with open(self._clock_of(name), "r+b" if self._clock_of(name).exists() else "wb") as file: # in its place
            file.write(struct.pack("q", self.draw.choice(OWN_CLOCKS)))

    def settle(self):
        """All share the meters, and have written what they held: what only a program's memory has goes with it."""
        self.site.wait_for("all share the meters evenly", lambda: self.site.is_even(*self.alive), SETTLED)
        before = self._written()
        self.site.wait_for("all have written what they read", lambda: self._wrote_after(before), SETTLED)

    def _written(self):
        """The latest row of the journal of each collector, by its number."""
        return {int(number): int(row) for number, row in
                self.site.sql("SELECT id >> 40, max(id) FROM journal GROUP BY id >> 40")}

    def _wrote_after(self, before):
        now = self._written()
        return all(now.get(number, 0) > before.get(number, 0) for number in map(self.site.number, self.alive))

    # ---- what happens -------------------------------------------------------------------------------------------

    def kill(self):
        name = self.alive.pop(self.draw.randrange(COLLECTORS))
        self.site.takes_over("killed", name, self.site.collectors[name].kill)
        self._start()

    def stop(self):
        name = self.draw.choice(self.alive)
        process = self.site.collectors[name]
        began = time.monotonic()
        self.site.takes_over("stopped", name, lambda: process.send_signal(signal.SIGSTOP))
        time.sleep(max(0.0, self.draw.uniform(10, 30) - (time.monotonic() - began)))
        process.send_signal(signal.SIGCONT)

    def stop_for_a_moment(self):
        process = self.site.collectors[self.draw.choice(self.alive)]
        process.send_signal(signal.SIGSTOP)
        time.sleep(self.draw.uniform(0.5, 5))
        process.send_signal(signal.SIGCONT)

    def end(self):
        name = self.alive.pop(self.draw.randrange(COLLECTORS))
        self.site.takes_over("ended", name, self.site.collectors[name].terminate)
        self._start()

    def cut(self):
        name = self.draw.choice(self.alive)
        self.site.takes_over("cut off", name, self.site.sockets[name].cut)
        time.sleep(self.draw.uniform(0, 10))
        self.site.sockets[name].restore()

    def cut_for_a_moment(self):
        name = self.draw.choice(self.alive)
        self.site.sockets[name].cut()
        time.sleep(self.draw.uniform(0, 4))
        self.site.sockets[name].restore()

    def drip(self):
        name = self.draw.choice(self.alive)
        self.site.sockets[name].drips = True
        time.sleep(self.draw.uniform(4, 10))
        self.site.sockets[name].drips = False

    def slow_disk(self):
        tables = self.draw.choice(SLOW_TABLES)
        self.site.sql(f"BEGIN; LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep({self.draw.uniform(2, 8):.1f}); "
                      "COMMIT")

    def server_hangs(self):
        """Everything that it is doing for the collectors."""
        busy = [int(row[0]) for row in self.site.sql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' "
                                                     "AND pid <> pg_backend_pid()")]
        for how, rest in ((signal.SIGSTOP, self.draw.uniform(1, 20)), (signal.SIGCONT, 0)):
            for process in busy:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, how)
            time.sleep(rest)

    def restart_server(self):
        self.site.server.stop()
        time.sleep(self.draw.uniform(0, 3))
        self.site.server.start()

    def crash_server(self):
        self.site.server.crash()
        time.sleep(self.draw.uniform(0, 3))
        self.site.server.start()

    def set_clock(self):
        self.set_clock_by(self.draw.choice(CLOCK_STEPS))
        time.sleep(2)  # all have noticed

    def set_own_clock(self):
        self._set_own_clock(self.draw.choice(self.alive))

    def set_clock_by(self, step):
        set_server_clock(self.site, self.clock, self.clock.ahead + step)

    # ---- the whole ----------------------------------------------------------------------------------------------

    def live(self, seconds):
        events = [self.kill, self.stop, self.stop_for_a_moment, self.end, self.cut, self.cut_for_a_moment, self.drip,
                  self.slow_disk, self.server_hangs, self.restart_server, self.crash_server, self.set_clock,
                  self.set_own_clock]
        end = time.monotonic() + seconds
        left = []
        while time.monotonic() < end:
            left = left or self.draw.sample(events, len(events))  # each of them before any comes again
            event = left.pop()
            print(f"chaos: {end - time.monotonic():.0f} s left: {event.__name__}", flush=True)
            event()
            self.happened[event.__name__] += 1
            self.settle()
            time.sleep(self.draw.uniform(0, 2))


def set_server_clock(site, clock, ahead):
    """All collectors go by the clock of the server, and ask it by this function."""
    site.sql("CREATE OR REPLACE FUNCTION server_ms() RETURNS BIGINT LANGUAGE sql STABLE AS $$ SELECT (extract(epoch FROM "
             f"statement_timestamp()) * 1000)::bigint + {ahead} $$")
    clock.set(time.time(), ahead)


def prepare(site, meters, clock, midnight):
    """A site whose day ends at this time of the machine."""
    day = day_of(midnight * 1000 + 12 * HOUR)
    set_server_clock(site, clock, round(day - midnight * 1000))
    site.sql(f"UPDATE site SET time_zone = '{ZONE}'")
    site.add_meters(meters.ports)
    site.sql("INSERT INTO alarm_rule (key, enabled, limit_millionths, hysteresis_millionths, delay_on_ms, delay_off_ms) "
             f"VALUES ('communication-lost', 1, 0, 0, {LOST_AFTER}, 5000)")


def close_periods(site, chaos):
    """A day later, all hours and days of the run are over."""
    chaos.set_clock_by(25 * HOUR)
    old = f"start_ms < {site.sql('SELECT server_ms()')[0][0]} - {HOUR}"
    rows = f"SELECT DISTINCT point, start_ms - start_ms % {QUARTER}, run FROM sample_minute WHERE {old}"
    time.sleep(CLOSED)
    site.wait_for("all periods are rolled up", lambda: site.sql(
        f"SELECT (SELECT count(*) FROM roll_up_due WHERE {old}) + (SELECT count(*) FROM ({rows} EXCEPT SELECT point, "
        "start_ms, run FROM rollup_15m) missing)") == [["0"]], SOUGHT)


def periods_agree(site):
    """Each quarter, hour and day is that of its readings."""
    check = subprocess.run([site.programs / "countisctl", "history", "check", "--database", site.url], capture_output=True,
                           text=True, env=ENVIRONMENT, timeout=SOUGHT, check=False)
    assert check.returncode == 0, check.stdout[-3000:] + check.stderr


def failure_of(act):
    """What `act` says that is wrong, to be told when the rest was checked, too; None: nothing."""
    try:
        act()
    except (AssertionError, WrongRows) as failure:
        return str(failure)
    return None


def run(site, programs, set_clock, draw, seconds):
    clock = ServerTime()
    freeze = BEGIN + seconds + SETTLED + CALM
    meters = Meters(programs, site.folder, draw, cycles=max(1, int(seconds // CYCLE)), freeze=freeze)
    log = RegisterLog(meters.ports)
    watcher = None
    try:
        prepare(site, meters, clock, time.time() + BEGIN + seconds / 2)
        chaos = Chaos(site, draw, clock, str(pathlib.Path(set_clock).resolve()))
        watcher = Watcher(site, len(meters.ports), random.Random(draw.random()))
        chaos.settle()
        time.sleep(max(0.0, meters.frozen - freeze + BEGIN - time.time()))
        chaos.live(seconds)
        time.sleep(max(0.0, meters.frozen + 8 - time.time()))
        failures = [failure_of(check) for check in (
            lambda: close_periods(site, chaos), lambda: site.end(may_lose=True), lambda: periods_agree(site))]
    finally:
        log.end()
        if watcher:
            watcher.end()
        meters.end()
    checker = Checker(site, meters, log, clock, watcher)
    failures += [failure_of(checker.all), failure_of(checker.alarms)]
    print("chaos: " + ", ".join(f"{name} {count}" for name, count in sorted(chaos.happened.items())))
    print(f"chaos: longest gap {checker.longest[0]:.1f} s, of point {checker.longest[1]}; {watcher.looked} looks")
    print("chaos: " + ", ".join(f"{name} {count}" for name, count in checker.figures.items()))
    if watcher.problem or watcher.looked < LEAST_LOOKS:
        failures.append(f"{watcher.looked} looks at readings, and one that failed: {watcher.problem}")
    if told := [failure for failure in failures if failure]:
        raise AssertionError("\n".join(told))


def main(programs, peers, set_clock, seconds=90, seed=None):
    seed = int(seed or os.environ.get("SEED", 1))
    print(f"chaos: seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as place, \
            tempfile.TemporaryDirectory(prefix="countis-chaos-") as folder:
        server = Server(peers, pathlib.Path(place))
        server.start()
        site = SharedSite(pathlib.Path(programs), server, folder)
        try:
            run(site, pathlib.Path(programs), set_clock, random.Random(seed), float(seconds))
        except (AssertionError, WrongRows) as failure:
            return f"chaos: {failure}\nThe seed was {seed}.\n{keep(site, seed)}"
        finally:
            site.kill()
            server.stop()
    print("three collectors recorded all that the meters counted")
    return 0


def keep(site, seed):
    """The logs of the collectors, and the database as SQL."""
    kept = pathlib.Path(tempfile.gettempdir(), f"countis-chaos-{seed}")
    kept.mkdir(exist_ok=True)
    for name in site.collectors:
        (kept / f"{name}.log").write_text(site.log(name), encoding="utf-8")
    with contextlib.suppress(subprocess.SubprocessError), open(kept / "site.sql", "w", encoding="utf-8") as dump:
        subprocess.run([site.server.binaries / "pg_dump", "--host", site.server.folder, "postgres"], stdout=dump, check=True,
                       env=site.server.variables, timeout=LONGEST)
    return f"{kept} holds the logs and the database."


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except PeerError as problem:
        sys.exit(f"chaos_collectors: {problem}")
