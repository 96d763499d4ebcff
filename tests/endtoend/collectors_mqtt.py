#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two collectors on one PostgreSQL publish at one broker. Home Assistant keeps every meter, whoever reads it: the device
is announced with the topics of the collector that took the meter over last, and nothing else says that it is there.

collectors_mqtt.py PROGRAMS PEERS
"""
import json
import pathlib
import sys
import tempfile
import time

from mosquitto_peer import HOST, Broker
from peers import PeerError
from postgres_peer import Server
from shared_site import LONGEST, SharedSite
from several_collectors import METERS, simulator

SETTLED = 45  # s


def configuration(broker, folder, topic):
    return (f"mqtt: {{host: {HOST}, port: {broker.port}, tls: true, ca_file: {folder}/broker.pem, user: countis, "
            f"password_file: {folder}/password, topic: {topic}, period: 1, discovery: homeassistant}}\n")


def retained(broker):
    """What a new Home Assistant finds: of each meter the state topic that it is announced with, and all topics that say
    that a meter is there."""
    topics, available = {}, set()
    with broker.messages() as messages:
        messages.wait_for(lambda _, topic, payload: topic.endswith("/status"))
        time.sleep(0.5)  # retained messages come at once
        with messages.news:
            for _, topic, payload in messages.all:
                if topic.startswith("homeassistant/") and payload:
                    topics[int(topic.split("/")[2].removeprefix("countis_"))] = json.loads(payload)["state_topic"]
                elif topic.endswith("/availability") and payload:
                    available.add(topic)
    return topics, available


def is_complete(site, broker, holders):
    """Every meter is announced and there, by the collector that holds it, and by no other."""
    wanted = {point: f"{topic}/meter/{point}/state" for topic, name in holders.items()
              for point in site.points_of(site.number(name))}
    available = {topic.replace("/state", "/availability") for topic in wanted.values()}
    announced, there = retained(broker)
    there = {topic for topic in there if topic.split("/")[0] in holders}  # of one that has ended, its status is enough
    return len(wanted) == METERS and announced == wanted and there == available


def run(site, broker, folder):
    def start(topic, number):
        name = f"{topic}{number}"
        site.start(name, configuration(broker, folder, topic))
        holders[topic] = name
        return name

    def settled(what):
        site.wait_for(f"{what}: shared evenly", lambda: site.is_even(*holders.values()), SETTLED)
        site.wait_for(f"{what}: announced", lambda: is_complete(site, broker, holders), LONGEST)

    holders = {}
    start("one", 1)
    start("two", 1)
    settled("at first")
    for number in (2, 3):
        for topic in ("one", "two"):
            process = site.collectors[holders.pop(topic)]
            process.terminate()
            assert process.wait(LONGEST) == 0
            settled(f"{topic} has ended")
            start(topic, number)
            settled(f"{topic} has begun again")
    site.end()


def main(programs, peers):
    programs = pathlib.Path(programs)
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as place, tempfile.TemporaryDirectory() as name, \
            simulator(programs) as ports:
        folder = pathlib.Path(name)
        (folder / "password").write_text("s3cret\n", "utf-8")
        (folder / "password").chmod(0o600)
        server = Server(peers, pathlib.Path(place))
        server.start()
        broker = Broker(peers, folder, "countis", "s3cret")
        site = SharedSite(programs, server, folder)
        try:
            site.add_meters(ports)
            run(site, broker, folder)
        finally:
            site.kill()
            broker.stop()
            server.stop()
    print("every meter stays announced, by whoever reads it")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except PeerError as problem:
        sys.exit(f"collectors_mqtt: {problem}")
