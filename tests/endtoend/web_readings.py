#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What /api/readings of countis-sim says equals what `countisctl read --json` reads over Modbus: web_readings.py PROGRAMS.

The values of both are the same to the last digit, under the same keys; what only one can know is named here.
"""
import http.cookiejar
import json
import subprocess
import sys
import urllib.error
import urllib.request
from decimal import Decimal

LOAD = ["V1=230.13", "V2=228.4", "V3=20", "I1=11.37", "I2=23.1", "I3=4.2", "phi1=31", "phi2=-22", "phi3=170",
        "f=49.93", "noise=0"]
OF_MODBUS_ONLY = {"address", "age_s", "ages_s", "error", "quality"}  # of the connection
CHANGES = ("energy_", "balance_", "tariff_time_", "time")  # between two looks


def start(programs):
    options = [word for setting in LOAD for word in ("--set", setting)]
    process = subprocess.Popen([f"{programs}/countis-sim", "--port", "0", "--web-port", "0", *options],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return process, process.stdout.readline().split()[2], process.stdout.readline().split()[-1]


def by_web(url):
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()),
                                         urllib.request.ProxyHandler({}))
    try:
        opener.open(f"{url}/api/readings", timeout=20)
        raise AssertionError("without login there should be nothing")
    except urllib.error.HTTPError as error:
        assert error.code == 401, error
    login = urllib.request.Request(f"{url}/api/login", json.dumps({"user": "user", "password": "user"}).encode(),
                                   {"Content-Type": "application/json"})
    assert json.load(opener.open(login, timeout=20)) == {"account": "user"}
    return json.load(opener.open(f"{url}/api/readings", timeout=20), parse_float=Decimal)


def by_modbus(programs, endpoint):
    out = subprocess.run([f"{programs}/countisctl", "read", endpoint, "--json"], check=True, capture_output=True,
                         text=True, timeout=60).stdout
    return json.loads(out, parse_float=Decimal)


def steady(readings):
    return {key: value for key, value in readings.items()
            if key not in OF_MODBUS_ONLY and not key.startswith(CHANGES)}


def compare(web, modbus):
    assert set(modbus) - OF_MODBUS_ONLY == set(web), set(modbus) ^ set(web)
    differ = {key: (value, steady(modbus)[key]) for key, value in steady(web).items() if steady(modbus)[key] != value}
    assert not differ, differ
    assert web["voltage_V1_V"] == Decimal("230.13") and web["voltage_V3_V"] is None
    for key in (key for key in web if key.startswith("energy_")):
        assert abs(web[key] - modbus[key]) < 1000, key


def main():
    process, endpoint, url = start(sys.argv[1])
    try:
        web = by_web(url)
        compare(web, by_modbus(sys.argv[1], endpoint))
        print(f"{len(web)} keys agree")
    finally:
        process.kill()
        process.wait()


if __name__ == "__main__":
    main()
