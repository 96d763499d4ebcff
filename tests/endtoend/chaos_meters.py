# SPDX-License-Identifier: GPL-3.0-or-later
"""The meters of chaos_collectors.py: groups of countis-sim whose timelines a seed decides, what happens to each of
them, and what their energy registers really counted, read over a Modbus of its own.
"""
import asyncio
import collections
import dataclasses
import pathlib
import re
import struct
import subprocess
import threading
import time

BEGIN = 25  # s after the start of the meters: before, no current flows
ON, OFF = 20, 10  # s of current, and of none: then the registers stand still
CYCLE = 100  # s from one fault of a meter to its next one
FAULT = 45  # s that it lasts: longer than a takeover and the delay of its alarm
SERIALS = 1000  # apart from group to group

ENERGY = 25987  # the first register of the totals of the sum
KINDS = ("ea_pos_Wh", "ea_neg_Wh", "er_pos_varh", "er_neg_varh", "eap_VAh", "er_pos_ind_varh", "er_neg_ind_varh",
         "er_pos_cap_varh", "er_neg_cap_varh")  # in their order there: each of two words in 1000, one in 0.1
TARIFFS = 51202  # Ea+ of T1 and T2, in 10 Wh
READ_PERIOD = 3.0  # s
READ_PATIENCE = 1.0


@dataclasses.dataclass
class Kind:
    """A group of meters, and what is done to each of them once a cycle."""
    name: str
    count: int
    begin: str = ""  # an event of a timeline
    end: str = ""
    alarms: frozenset = frozenset()  # that must be raised and cleared in each cycle
    others: bool = False  # alarms that may be raised too, as often
    silent: bool = False
    late: float = 0  # s that it may keep a collector waiting


KINDS_OF_METERS = (
    Kind("steady", 120),
    Kind("tariff", 20, "tariff: 2", "tariff: 1"),
    Kind("drip", 10, 'fault: ["protocol-drip:ms=20,every=7"]', "clear: protocol-drip", late=5),
    Kind("phase", 20, 'fault: ["phase-lost:phase=2"]', "clear: phase-lost", frozenset({"phase-missing"}), True),
    Kind("voltage", 10, 'fault: ["overvoltage:phase=1,by=30"]', "clear: overvoltage", frozenset({"voltage-high"}), True),
    Kind("silent", 20, 'fault: ["protocol-silent"]', "clear: protocol-silent", frozenset({"communication-lost"}), False, True),
)


def timeline(kind, draw, cycles, freeze):
    """The text of a scenario, and from when to when each fault lasts, in s after the start."""
    faults = [(BEGIN + CYCLE * n + draw.uniform(5, 25)) for n in range(cycles)]
    spans = [(begin, begin + FAULT) for begin in faults] if kind.begin else []
    events = [(begin, kind.begin) for begin, _ in spans] + [(end, kind.end) for _, end in spans]
    at = BEGIN
    while at + ON < freeze:
        currents = ", ".join(f"I{phase}: {draw.uniform(20, 70):.2f}" for phase in (1, 2, 3))
        events += [(at, f"set: {{{currents}}}"), (at + ON, "set: {I1: 0, I2: 0, I3: 0}")]
        at += ON + OFF
    lines = [f"name: {kind.name}", f"title: {kind.name}", "description: of a test", "site: {name: test, role: consumer}",
             "L1: {phi: 20}", "L2: {phi: 25}", "L3: {phi: 30}", "timeline:"]
    lines += [f"  - {{at: {at:.2f} s, {what}}}" for at, what in sorted(events)]
    return "\n".join(lines) + "\n", spans


class Group:
    def __init__(self, programs, folder, kind, number, draw, cycles, freeze):
        text, self.spans = timeline(kind, draw, cycles, freeze)
        scenario = pathlib.Path(folder, f"{kind.name}.yaml")
        scenario.write_text(text, encoding="utf-8")
        self.kind = kind
        self.process = subprocess.Popen(
            [programs / "countis-sim", "--port", "0", "--meters", str(kind.count), "--scenario", scenario, "--serial",
             str(1 + SERIALS * number)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.ports = [int(re.match(r"listening on 127\.0\.0\.1:(\d+) ", self.process.stdout.readline())[1])
                      for _ in range(kind.count)]
        self.began = time.time()


class Meters:
    """All groups. The points of a site are numbered from 1 on in the order of `ports`."""

    def __init__(self, programs, folder, draw, cycles, freeze):
        self.groups = [Group(programs, folder, kind, number, draw, cycles, freeze)
                       for number, kind in enumerate(KINDS_OF_METERS)]
        self.cycles = cycles
        self.frozen = max(group.began for group in self.groups) + freeze
        self.ports = [port for group in self.groups for port in group.ports]
        self.kinds = [group.kind for group in self.groups for _ in group.ports]

    def kind_of(self, point):
        return self.kinds[point - 1]

    def group_of(self, point):
        return next(group for group in self.groups if group.kind is self.kind_of(point))

    def silent_at(self, point, since, until):
        """Whether it did not answer at some time between."""
        group = self.group_of(point)
        return group.kind.silent and any(group.began + begin < until and since < group.began + end
                                         for begin, end in group.spans)

    def end(self):
        for group in self.groups:
            group.process.terminate()
            group.process.wait()
            group.process.stdout.close()


Registers = collections.namedtuple("Registers", "asked heard counts")  # times in s; the counts as in the registers


class RegisterLog:
    """Reads the registers of every meter again and again, in a thread of its own."""

    def __init__(self, ports):
        self.ports = ports
        self.read = [[] for _ in ports]
        self.ending = threading.Event()
        self.thread = threading.Thread(target=lambda: asyncio.run(self._all()))
        self.thread.start()

    def of(self, point):
        return self.read[point - 1]

    def end(self):
        self.ending.set()
        self.thread.join()

    async def _all(self):
        await asyncio.gather(*(self._follow(n, READ_PERIOD * n / len(self.ports)) for n in range(len(self.ports))))

    async def _follow(self, n, late):
        await asyncio.sleep(late)
        streams = None
        while not self.ending.is_set():
            began = time.time()
            try:
                streams = streams or await asyncio.open_connection("127.0.0.1", self.ports[n])
                self.read[n].append(await asyncio.wait_for(self._registers(*streams), READ_PATIENCE))
            except (OSError, EOFError, asyncio.TimeoutError):  # a meter that does not answer
                if streams:
                    streams[1].close()
                streams = None
            await asyncio.sleep(max(0.0, began + READ_PERIOD - time.time()))
        if streams:
            streams[1].close()

    async def _registers(self, reader, writer):
        asked = time.time()
        totals = await self._words(reader, writer, ENERGY, 3 * len(KINDS))
        tariffs = await self._words(reader, writer, TARIFFS, 4)
        counts = {f"energy_total_{kind}": (totals[3 * n] * 65536 + totals[3 * n + 1]) * 10_000 + totals[3 * n + 2]
                  for n, kind in enumerate(KINDS)}
        for n in (0, 1):
            counts[f"energy_T{n + 1}_ea_pos_Wh"] = tariffs[2 * n] * 65536 + tariffs[2 * n + 1]
        return Registers(asked, time.time(), counts)

    @staticmethod
    async def _words(reader, writer, first, count):
        writer.write(struct.pack(">HHHBBHH", 1, 0, 6, 5, 3, first, count))
        head = await reader.readexactly(9)
        if head[7:] != bytes([3, 2 * count]):
            raise EOFError("an exception, or another answer")
        return struct.unpack(f">{count}H", await reader.readexactly(2 * count))
