#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What countis-collector publishes at a real broker, with TLS and a password: states, availability, its last will, and
a discovery that Home Assistant accepts; and that nothing old stays there.

collector_mqtt.py PROGRAMS PEERS
"""
import contextlib
import json
import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile

from mosquitto_peer import HOST, Broker
from simulated_meter import port_of, simulated_meter

LONGEST = 240
LOAD = ["V1=230.13", "V2=228.4", "V3=232.9", "I1=11.37", "I2=23.1", "I3=4.2", "phi1=31",
        "noise=0"]
# homeassistant/components/mqtt/schemas.py (DEVICE_DISCOVERY_SCHEMA) and sensor/const.py (DEVICE_CLASS_UNITS,
# DEVICE_CLASS_STATE_CLASSES): what Home Assistant takes, as far as the collector uses it.
ROOT_KEYS = {"device", "origin", "availability", "availability_mode", "state_topic", "components"}
DEVICE_KEYS = {"identifiers", "name", "manufacturer", "model", "serial_number", "suggested_area"}
ORIGIN_KEYS = {"name", "sw_version"}
SENSOR_KEYS = {"platform", "unique_id", "name", "value_template", "device_class", "state_class", "unit_of_measurement"}
UNITS = {"voltage": {"V"}, "current": {"A"}, "power": {"W"}, "reactive_power": {"var"}, "apparent_power": {"VA"},
         "power_factor": {None}, "frequency": {"Hz"}, "energy": {"Wh"}}
TOTALS = {"total", "total_increasing"}


@contextlib.contextmanager
def collector(programs, file, code=0):
    with subprocess.Popen([programs / "countis-collector", "--config", file], stderr=subprocess.PIPE, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"}) as process:
        try:
            yield process
        finally:
            process.terminate()
            assert process.wait(LONGEST) == code, process.returncode


def logged(process, text):
    line = next((line for line in process.stderr if text in line), None)
    assert line, f"nothing was logged about {text}"
    return line


def accepts_sensor(key, sensor, state):
    assert set(sensor) <= SENSOR_KEYS and sensor["platform"] == "sensor" and sensor["name"], sensor
    assert sensor["value_template"] == "{{ value_json." + key + " }}" and key in state, sensor
    assert re.fullmatch(r"[A-Za-z]\w*", key), key  # value_json.key is an attribute of Jinja
    if device_class := sensor.get("device_class"):
        assert sensor.get("unit_of_measurement") in UNITS[device_class], sensor
        assert (sensor["state_class"] in TOTALS) == (device_class == "energy"), sensor
    assert ("state_class" in sensor) == (key not in ("phase_sequence", "tariff_in_progress")), sensor


def accepts_discovery(topic, payload, state_topic, state):
    object_id = re.fullmatch(r"homeassistant/device/([a-zA-Z0-9_-]+)/config", topic).group(1)
    config = json.loads(payload)
    assert set(config) == ROOT_KEYS and set(config["origin"]) <= ORIGIN_KEYS and config["origin"]["name"]
    device = config["device"]
    assert set(device) <= DEVICE_KEYS and device["identifiers"] == [object_id], device
    assert device["name"] == "CNC line 1" and device["suggested_area"] == "Hall 1", device
    assert config["state_topic"] == state_topic and config["availability_mode"] == "all"
    available = state_topic.replace("/state", "/availability")
    assert [one["topic"] for one in config["availability"]] == ["countis/status", available]
    assert set(config["components"]) == set(state) - {"time"} and len(config["components"]) == 41
    unique = [sensor["unique_id"] for sensor in config["components"].values()]
    assert len(set(unique)) == len(unique) and all(one.startswith(object_id + "_") for one in unique)
    for key, sensor in config["components"].items():
        accepts_sensor(key, sensor, state)


def publishes(process, messages):
    messages.wait_for(lambda _, topic, payload: (topic, payload) == ("countis/status", "online"))
    _, topic, payload = messages.wait_for(lambda _, topic, payload: topic.startswith("homeassistant/")
                                          and "serial_number" in payload)
    _, state_topic, state = messages.wait_for(lambda _, topic, payload: topic.endswith("/state")
                                              and None not in json.loads(payload).values())
    state = json.loads(state)
    assert state["voltage_V1_V"] == 230.13 and state["current_I1_A"] == 11.37, state
    assert state["energy_total_ea_pos_Wh"] >= 0 and re.fullmatch(r"\d{4}-\d\d-\d\dT[0-9:.]+Z", state["time"]), state
    accepts_discovery(topic, payload, state_topic, state)
    return state_topic


def announced(messages, name):
    """What stands before the last part of the topics of this meter, as soon as it has all values."""
    _, _, config = messages.wait_for(lambda _, topic, payload: topic.startswith("homeassistant/") and payload
                                     and json.loads(payload)["device"]["name"] == name)
    state_topic = json.loads(config)["state_topic"]
    messages.wait_for(lambda _, topic, payload: topic == state_topic and None not in json.loads(payload).values())
    return state_topic.removesuffix("state")


def forgets(programs, file, broker, cnc, lathe):
    """A meter that is read no more is gone from the broker, also if the collector did not see it go; and a meter with
    which another one answers has no values."""
    config = file.read_text("utf-8").partition("mqtt:")[2]
    file = file.with_name("forgets.yaml")

    def read(*meters):
        lines = "".join(f"  - {{name: {name}, address: '{host}/5'}}\n" for name, host in meters)
        file.write_text(f"database: sqlite:{file.parent}/forgets.sqlite\nmeters:\n{lines}mqtt:{config}", "utf-8")

    read(("CNC line 1", cnc), ("Lathe", lathe))
    with broker.messages() as messages, collector(programs, file):
        gone = announced(messages, "Lathe")
    number = gone.split("/")[2]
    read(("CNC line 1", cnc))
    with broker.messages() as messages, collector(programs, file):
        for topic in (f"homeassistant/device/countis_{number}/config", gone + "availability", gone + "state"):
            messages.wait_for(lambda retained, one, payload, topic=topic: (retained, one, payload) == (False, topic, ""))
    with broker.messages() as late:  # the other one is still there
        _, topic, _ = late.wait_for(lambda retained, topic, payload: retained and topic.endswith("/availability"))
        assert topic != gone + "availability", topic
    read(("CNC line 1", cnc), ("Lathe", lathe))
    with broker.messages() as messages, collector(programs, file):
        back = announced(messages, "Lathe")
        with contextlib.closing(sqlite3.connect(file.with_name("forgets.sqlite"))) as connection, connection:
            connection.execute("UPDATE point SET port = 1 WHERE name = 'CNC line 1'")
            connection.execute("UPDATE point SET port = ? WHERE name = 'Lathe'", (port_of(cnc),))
        messages.wait_for(lambda _, topic, payload: topic == back + "state" and not any(json.loads(payload).values()))
        with broker.messages() as now:
            now.wait_for(lambda _, topic, payload: (topic, payload) == (back + "availability", "online"))
        with broker.messages() as late:
            state = late.wait_for(lambda _, topic, payload: topic == back + "state")[2]
            assert not any(json.loads(state).values()), state


def fails_otherwise(programs, file, broker):
    """Whatever a broker does, the log names the reason, and the collector ends at once."""
    text = file.read_text("utf-8")
    file.write_text(text.replace("ca_file: broker.pem, ", ""), "utf-8")
    with collector(programs, file) as process:
        assert "certificate verify failed" in logged(process, "cannot be reached: ")
    with socket.create_server((HOST, 0)) as silent:
        file.write_text(text.replace(f"port: {broker.port}", f"port: {silent.getsockname()[1]}"), "utf-8")
        with collector(programs, file) as process:
            asking, _ = silent.accept()
            with asking:
                logged(process, "recording into")
                process.terminate()
                assert process.wait(LONGEST) == 0
    broker.stop()
    file.write_text(text, "utf-8")
    with collector(programs, file) as process:
        logged(process, "cannot be reached: ")


def main(programs, peers):
    load = [word for setting in LOAD for word in ("--set", setting)]
    with tempfile.TemporaryDirectory() as name, simulated_meter(programs, *load) as host, \
            simulated_meter(programs, *load, "--serial", "2") as other:
        folder = pathlib.Path(name)
        broker = Broker(peers, folder, "countis", "s3cret")
        file, password = folder / "site.yaml", folder / "password"
        password.write_text("wrong\n", "utf-8")
        password.chmod(0o600)
        file.write_text(f"database: sqlite:{folder}/site.sqlite\n"
                        f"meters:\n  - {{name: CNC line 1, address: '{host}/5', place: Hall 1}}\n"
                        f"mqtt: {{host: {HOST}, port: {broker.port}, tls: true, ca_file: broker.pem, user: countis, "
                        "password_file: password, period: 1, discovery: homeassistant}\n", "utf-8")
        try:
            with broker.messages() as messages:
                with collector(programs, file) as process:  # which ends at once though the broker refuses it
                    refused = logged(process, "refuses the login: ")
                    assert "s3cret" not in refused and ".." not in refused, refused
                with collector(programs, file, -signal.SIGKILL) as process:
                    logged(process, "refuses the login: ")
                    password.write_text("s3cret\n", "utf-8")
                    process.send_signal(signal.SIGHUP)
                    logged(process, "published at the MQTT broker mqtts://")
                    state_topic = publishes(process, messages)
                    process.kill()
                messages.wait_for(lambda _, topic, payload: (topic, payload) == ("countis/status", "offline"))
                with collector(programs, file) as process:
                    logged(process, "published at")
                    messages.wait_for(lambda _, topic, payload: (topic, payload) == ("countis/status", "online"))
                    messages.wait_for(lambda _, topic, payload: topic == state_topic)
                messages.wait_for(lambda _, topic, payload: (topic, payload) == ("countis/status", "offline"))
            with broker.messages() as late:  # gets what is retained
                assert late.wait_for(lambda _, topic, payload: topic == "countis/status")[0::2] == (True, "offline")
            forgets(programs, file, broker, host, other)
            fails_otherwise(programs, file, broker)
        finally:
            broker.stop()
    print("the broker got states, availability, the last will and a discovery")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
