#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three collectors share 24 meters, and each meter raises an alarm: too few for a flood of any of them, and a flood of the
site, which a webhook is told once, also after another collector has begun to send.

collectors_flood.py PROGRAMS PEERS
"""
import http.server
import json
import pathlib
import sys
import tempfile
import threading

from peers import PeerError
from postgres_peer import Server
from several_collectors import simulator
from shared_site import LONGEST, SharedSite

METERS = 24
HOST = "127.0.0.1"
MOST = 10  # alarms that are no flood


class Receiver(http.server.ThreadingHTTPServer):
    def __init__(self):
        self.got = []
        super().__init__((HOST, 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def events(self, kind):
        return [event for event in self.got if event.get("type") == kind]


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def holder(site):
    """The name of the collector that has the lease of the site."""
    rows = site.sql("SELECT owner FROM lease WHERE point = 0 AND until_ms > server_ms()")
    return next((name for name in site.collectors if rows and site.number(name) == int(rows[0][0])), None)


def told(site, receiver, event):
    """Whoever sends has looked for floods and then sent this event."""
    site.sql(f"INSERT INTO notification (event, channel, at_ms, subject, body) VALUES ('{event}', 'webhook', server_ms(), '', "
             f"'{{\"type\": \"{event}\"}}')")
    site.wait_for(event, lambda: receiver.events(event), LONGEST)


def only_first_ones(site, got, began):
    """Once the flood is known, only its first alarms are told one by one. A look before, at what two of the collectors had
    written, may have told as many later ones."""
    raised_at = "SELECT at_ms FROM alarm_transition WHERE state = 'unacknowledged'"
    first = {name for name, in site.sql(
        "SELECT point.name FROM alarm_transition JOIN point ON point.id = point WHERE state = 'unacknowledged' AND at_ms <= "
        f"({raised_at} ORDER BY at_ms LIMIT 1 OFFSET {MOST})")}
    raised = [event["meter"] for event in got if event.get("type") == "alarm.raised"]
    known = [event["meter"] for event in got[got.index(began):] if event.get("type") == "alarm.raised"]
    assert set(known) <= first, (first, known, raised)
    assert MOST <= len(raised) == len(set(raised)) <= 2 * MOST, raised


def run(site, receiver, configuration):
    names = ["first", "second", "third"]
    for name in names:
        site.start(name, configuration)
    site.wait_for("three share the meters", lambda: site.is_even(*names), LONGEST)
    site.sql("INSERT INTO alarm_rule (key, enabled, limit_millionths, hysteresis_millionths, delay_on_ms, delay_off_ms) VALUES "
             "('voltage-high', 1, 100000000, 2000000, 0, 0)")
    site.wait_for("every meter has its alarm", lambda: site.sql(
        "SELECT count(DISTINCT point) FROM alarm WHERE key = 'voltage-high'") == [[str(METERS)]], LONGEST)
    told(site, receiver, "after the alarms")
    began, = receiver.events("alarm.flood.began")
    assert began["alarms"] == MOST + 1, began
    only_first_ones(site, receiver.got, began)

    first = holder(site)
    site.collectors[first].terminate()
    assert site.collectors.pop(first).wait(LONGEST) == 0
    site.wait_for("another one sends", lambda: holder(site) is not None, LONGEST)
    told(site, receiver, "after the takeover")
    assert len(receiver.events("alarm.flood.began")) == 1, receiver.got
    assert site.sql("SELECT count(*) FROM notification") == [["0"]]
    site.end()


def main(programs, peers):
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as place, tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        secret = folder / "secret"
        secret.write_text("a secret of twenty-four bytes\n", "utf-8")
        secret.chmod(0o600)
        receiver = Receiver()
        server = Server(peers, pathlib.Path(place))
        server.start()
        site = SharedSite(programs, server, folder)
        try:
            with simulator(programs, METERS) as ports:
                site.add_meters(ports)
                run(site, receiver, f"notify: {{webhook: {{url: 'http://{HOST}:{receiver.server_port}/', secret_file: "
                                    f"{secret}}}}}\n")
        finally:
            site.kill()
            server.stop()
            receiver.shutdown()
    print("a flood of the whole site was told once")


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]), sys.argv[2])
    except PeerError as problem:
        sys.exit(f"collectors_flood: {problem}")
