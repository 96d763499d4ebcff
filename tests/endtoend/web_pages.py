#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The web pages of countis-sim in a real browser: web_pages.py PROGRAMS.

Both roles, what a user must not be able to do, forms from elsewhere, waiting after failures, live values, 360 px, the
keyboard alone, the colours of night, and pages that move with the meter's address. Needs chromium and its driver; fails where they are missing.
"""
import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PATIENCE = 20
PAGES = ["/", "/energies", "/partials", "/tariff", "/network", "/clock", "/device"]
SETTING = {  # a form that sets something, for each page that has one
    "/tariff": {"tariff": "2"},
    "/network": {"address": "10.0.0.9", "netmask": "255.0.0.0", "gateway": "0.0.0.0", "ntp": ""},
    "/clock": {"time": "2030-01-01T00:00:00"},
    "/partials": {"meter": "2", "do": "reset"},
    "/passwords": {"account": "user", "own": "Admin", "new": "long enough", "again": "long enough"},
}
NEW_ADMIN, NEW_USER = "a longer one", "another one"


class Meter:
    """One countis-sim; its pages are at .url."""

    def __init__(self, programs, *options):
        self.programs, self.options = programs, options
        self.start()

    def start(self):
        self.process = subprocess.Popen([f"{self.programs}/countis-sim", "--port", "0", "--web-port", "0", *self.options],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.process.stdout.readline()
        line = self.process.stdout.readline()
        assert line.startswith("web on http://127.0.0."), f"countis-sim said {line!r}"
        self.url = line.split()[-1]

    def end(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def chromium():
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver") or shutil.which("chromium.chromedriver")
    assert program and driver, "chromium and chromium-driver are not installed: run ./dev setup"
    options = webdriver.ChromeOptions()
    options.binary_location = program
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for argument in ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,800",
                     "--no-first-run", "--disable-extensions", "--no-proxy-server"]:
        options.add_argument(argument)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # it refuses to run as root otherwise
    return webdriver.Chrome(service=Service(driver), options=options)


class Person:
    """Somebody in front of the browser."""

    def __init__(self, driver, meter):
        self.driver, self.meter = driver, meter
        self.log = []

    def open(self, path):
        self.driver.get(self.meter.url + path)

    def one(self, css):
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def all(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def heading(self):
        return self.one("h1").text

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def soon(self, what, condition):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition():
                return
        raise AssertionError(f"waited for nothing: {what}; the page says: {self.one('body').text}")

    def click(self, target):
        """Clicks what leads to another page, and waits for that page."""
        self.leave((self.one(target) if isinstance(target, str) else target).click)

    def leave(self, do):
        self.run("window.before = true")
        do()
        self.soon("another page", lambda: self.run("return !window.before && document.readyState === 'complete'"))

    def forget(self):
        self.driver.delete_all_cookies()

    def log_in(self, name, password):
        self.open("/login")
        self.one("#name").send_keys(name)
        self.one("#password").send_keys(password)
        self.click("main button")

    def fill(self, fields):
        for name, text in fields.items():
            field = self.one(f"main form [name={name}]")
            field.clear()
            field.send_keys(text)

    def send(self, path, fields):
        """As a script of the page itself would, with the page's token: the status that comes back."""
        return self.driver.execute_async_script(
            """const [path, fields, done] = arguments;
               const form = new URLSearchParams(fields);
               form.set("csrf", document.querySelector("[name=csrf]").value);
               fetch(path, {method: "POST", body: form, redirect: "manual"}).then(
                   answer => done(answer.type === "opaqueredirect" ? 303 : answer.status));""", path, fields)

    def readings(self):
        return json.loads(self.driver.execute_async_script(
            "fetch('/api/readings').then(answer => answer.text()).then(arguments[0]);"))

    def complaints(self):
        """What the browser had against the pages, but for the refusals that were asked for."""
        self.log += [line["message"] for line in self.driver.get_log("browser")]
        return [line for line in self.log if "the server responded with a status of" not in line]


def log_in_by_keyboard(person):
    person.open("/login")
    person.soon("the keyboard in the field of the name",  # a browser gives it when it first draws the page
                lambda: person.driver.switch_to.active_element.get_attribute("id") == "name")
    person.leave(lambda: person.press("user", Keys.TAB, "user", Keys.ENTER))
    assert person.heading() == "Measurements"
    person.press(Keys.TAB)
    first = person.driver.switch_to.active_element
    assert first.text == "Skip to the content", first.text
    assert person.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    person.press(Keys.ENTER, Keys.TAB)  # behind the navigation
    links = [link.text for link in person.all("nav a")]
    assert links == ["Values", "Energies", "Partial", "Tariff", "Network", "Clock", "Device"], links
    assert person.one("#default-password").is_displayed()


def user_sees_and_sets_nothing(person):
    for path in PAGES:
        person.open(path)
        assert [form.get_attribute("action") for form in person.all("form")] == [person.meter.url + "/logout"], path
        assert not person.all("input:not([type=hidden])"), path
    before = person.readings()["tariff_in_progress"]
    for path, fields in SETTING.items():
        status = person.send(path, fields)
        assert status == 403, f"{path}: {status}"
    person.open("/passwords")
    assert "may not do that" in person.one("main").text
    person.open("/clock")
    assert "2030" not in person.one("main").text
    person.open("/network")
    assert "192.168.0.4" in person.one("main").text
    assert person.readings()["tariff_in_progress"] == before == 1


def values_are_live(person):
    person.open("/")
    person.run("window.stayed = true")
    person.soon("live", lambda: person.one("#live").text.endswith("Live"))
    cells = person.all("tbody td[data-live]")
    first = [cell.text for cell in cells]
    person.soon("another value", lambda: [cell.text for cell in person.all("tbody td[data-live]")] != first)
    assert person.run("return window.stayed"), "the page was loaded anew"


def narrow(person, pages):
    for path in pages:
        person.open(path)
        person.run("document.querySelectorAll('td[data-live]').forEach(cell => cell.textContent = '999999.99')"
                   if path == "/energies" else "")
        wide = person.run("return document.documentElement.scrollWidth")
        assert wide <= 360, f"{path} is {wide} px wide"
        beyond = person.run("""
            return [...document.querySelectorAll("body *")].filter(one => {
                const box = one.getBoundingClientRect();
                return box.height > 1 && (box.left < -0.5 || box.right > 360.5);
            }).map(one => one.outerHTML.slice(0, 80));""")
        assert not beyond, f"{path}: {beyond}"


def size(driver, width, height):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})


def scheme(driver, name):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia",
                           {"features": [{"name": "prefers-color-scheme", "value": name}]})


def accessible(person, pages):
    for path in pages:
        person.open(path)
        faults = person.run("""
            const faults = [];
            if (document.documentElement.lang !== "en") faults.push("no language");
            for (const tag of ["header", "main", "footer", "h1"])
                if (document.querySelectorAll("body > " + tag + ", main " + tag).length !== 1) faults.push("not one " + tag);
            if (location.pathname !== "/login" && !document.querySelector("nav[aria-label]")) faults.push("no nav");
            for (const field of document.querySelectorAll("input:not([type=hidden], [hidden])"))
                if (field.labels.length === 0) faults.push("no label: " + field.name);
            for (const button of document.querySelectorAll("button, a"))
                if (!button.textContent.trim()) faults.push("nameless " + button.outerHTML);
            for (const image of document.images)
                if (!image.hasAttribute("alt") || !image.naturalWidth) faults.push("image " + image.outerHTML);
            for (const head of document.querySelectorAll("th"))
                if (!head.scope) faults.push("th without scope: " + head.textContent);
            const ids = [...document.querySelectorAll("[id]")].map(one => one.id);
            if (new Set(ids).size !== ids.length) faults.push("an id twice");
            return faults;""")
        assert not faults, f"{path}: {faults}"


def night_is_dark(person):
    shades = []
    for name in ["light", "dark"]:
        scheme(person.driver, name)
        person.open("/login")
        colour = person.run("return getComputedStyle(document.body).backgroundColor")
        shades.append(sum(int(part) for part in colour[4:-1].split(",")))
    scheme(person.driver, "light")
    assert shades[0] > 600 and shades[1] < 100, shades


def admin_sets(person):
    person.open("/tariff")
    person.one("input[value='2']").click()
    person.click("main form button")
    assert "counts on tariff 2" in person.one(".banner.good").text
    assert "T2" in person.one("td[data-live]").text
    person.open("/network")
    person.fill({"address": "192.168.0.300"})
    person.click("main form button")
    assert "192.168.0.300" in person.one("[role=alert]").text
    assert person.one("#f-address").get_attribute("value") == "192.168.0.300"
    person.fill({"address": "192.168.0.77"})
    person.click("main form button")
    assert "192.168.0.77" in person.one(".banner.good").text
    person.open("/clock")
    person.run("document.getElementById('f-time').value = '2031-05-06T07:08:09'")
    person.click("main form button:not([type=button])")
    assert "2031-05-06 07:08:09 UTC" in person.one(".banner.good").text
    person.soon("the new time", lambda: person.one("td[data-live]").text.startswith("2031-05-06 07:08:1"))
    person.one("#fill-now").click()
    assert person.one("#f-time").get_attribute("value")[:3] == "202"


def partial_is_reset_after_a_question(person):
    person.open("/partials")
    row = person.all(".rows li")[2]
    stop = row.find_elements(By.TAG_NAME, "button")[0]
    person.click(stop)
    assert "Ea+ is stopped" in person.one(".banner.good").text
    stopped = person.all(".rows li")[2]
    assert stopped.find_element(By.CSS_SELECTOR, ".state").text == "stopped"
    person.click(stopped.find_elements(By.TAG_NAME, "button")[1])
    assert "cannot be brought back" in person.one("main form").text
    person.click("main form button")
    assert "Ea+ was reset" in person.one(".banner.good").text
    assert person.readings()["energy_partial_ea_pos_Wh"] == 0


def evil_site(target):
    """A page on another port of the same address, so that even SameSite cookies come along; it sends a form itself."""

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f"""<form method=post action="{target}/tariff"><input name=tariff value=1></form>
                                 <script>document.forms[0].submit()</script>""".encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def forms_from_elsewhere_do_nothing(person):
    person.open("/tariff")
    person.run("document.querySelector('main form [name=csrf]').remove()")
    person.one("input[value='1']").click()
    person.click("main form button")
    assert "did not come from this meter's page" in person.one("main").text
    server = evil_site(person.meter.url)
    person.driver.get(f"http://127.0.0.1:{server.server_port}/")
    person.soon("the refusal", lambda: "did not come from this meter's page" in person.one("body").text)
    server.shutdown()
    person.open("/")
    assert person.heading() == "Measurements", "the admin should be logged in still"
    assert person.readings()["tariff_in_progress"] == 2


def passwords_change(person):
    person.open("/passwords")
    assert person.one("#default-password").is_displayed()
    for account, own, new in [("user", "Admin", NEW_USER), ("admin", "Admin", NEW_ADMIN)]:
        for name, text in {"own": own, "new": new, "again": new}.items():
            person.one(f"#{account}-{name}").send_keys(text)
        person.leave(lambda: person.one(f"#{account}-again").send_keys(Keys.ENTER))
        assert f"The password of {account} was changed" in person.one(".banner.good").text
    assert not person.all("#default-password")
    person.click("header button")
    assert person.heading() == "Log in"
    person.log_in("user", "user")
    assert "not right" in person.one("[role=alert]").text
    person.log_in("user", NEW_USER)
    assert person.heading() == "Measurements"
    assert not person.all("#default-password")


def passwords_outlive_the_power(person):
    person.driver.get("about:blank")  # a page that is open would ask for new readings meanwhile
    person.meter.end()  # without a last word
    person.meter.start()
    person.log_in("admin", "Admin")
    assert "not right" in person.one("[role=alert]").text
    person.log_in("admin", NEW_ADMIN)
    assert person.heading() == "Measurements"
    assert not person.all("#default-password")
    person.open("/network")
    assert person.one("#f-address").get_attribute("value") == "192.168.0.77"


def failures_have_to_wait(person):
    person.forget()
    for _ in range(5):
        person.log_in("admin", "guess")
        assert "User name or password is not right." in person.one("[role=alert]").text
    person.log_in("admin", "Admin")
    assert "Too many failed attempts: wait another" in person.one("[role=alert]").text
    person.open("/")
    assert person.heading() == "Log in"
    person.log_in("user", "user")  # another account is not held up
    assert person.heading() == "Measurements"


def pages_move_with_the_address(person):
    """The answer to the form leads to the new place, where one logs in again."""
    person.forget()
    port = person.meter.url.rsplit(":", 1)[1]
    assert person.meter.url == f"http://127.0.0.4:{port}", person.meter.url
    person.log_in("admin", "Admin")
    person.open("/network")
    person.fill({"address": "192.168.1.0", "netmask": "255.255.0.0", "gateway": "0.0.0.0"})
    person.click("main form button")
    assert "is not from 1 to 254; the meter stays at 127.0.0.4" in person.one("[role=alert]").text
    person.fill({"address": "192.168.0.131"})
    person.click("main form button")
    assert person.heading() == "The meter has moved"
    assert not person.driver.get_cookie(f"countis_s{port}")
    person.meter.url = f"http://127.0.0.131:{port}"
    person.click("main a")
    assert (person.heading(), person.driver.current_url) == ("Log in", person.meter.url + "/login")
    person.log_in("admin", "Admin")
    person.open("/network")
    assert person.one("#f-address").get_attribute("value") == "192.168.0.131"
    assert not person.all("[role=alert]")


def lost_meter_is_said_to_be_lost(person):
    person.open("/")
    person.soon("live", lambda: person.one("#live").text.endswith("Live"))
    person.meter.end()
    person.soon("the loss", lambda: "No connection to the meter" in person.one("#live").text)


def all_checks(driver, programs, meters, folder):
    meter = Meter(programs, "--fram", f"{folder}/meter.fram")
    meters.append(meter)
    person = Person(driver, meter)
    steps = [
        log_in_by_keyboard, user_sees_and_sets_nothing, values_are_live,
        functools.partial(accessible, pages=PAGES + ["/login"]),
        Person.forget, functools.partial(Person.log_in, name="admin", password="Admin"),
        admin_sets, partial_is_reset_after_a_question, forms_from_elsewhere_do_nothing,
        functools.partial(accessible, pages=["/partials", "/tariff", "/network", "/clock", "/passwords"]),
        lambda p: size(driver, 360, 740), functools.partial(narrow, pages=PAGES + ["/passwords", "/login"]),
        lambda p: size(driver, 1280, 800), night_is_dark, passwords_change, passwords_outlive_the_power,
    ]
    for step in steps:
        run(step, person)
    assert not person.complaints(), person.complaints()
    meters.append(Meter(programs))
    other = Person(driver, meters[-1])
    run(failures_have_to_wait, other)
    run(lost_meter_is_said_to_be_lost, other)
    meters.append(Meter(programs, "--follow-address"))
    run(pages_move_with_the_address, Person(driver, meters[-1]))


def run(step, person):
    began = time.monotonic()
    step(person)
    name = getattr(step, "__name__", None) or getattr(getattr(step, "func", None), "__name__", "")
    print(f"{time.monotonic() - began:5.1f} s  {name}", flush=True)


def main():
    meters = []
    driver = chromium()
    try:
        driver.set_page_load_timeout(PATIENCE)
        driver.set_script_timeout(PATIENCE)
        with tempfile.TemporaryDirectory() as folder:
            all_checks(driver, sys.argv[1], meters, folder)
    finally:
        driver.quit()
        for meter in meters:
            meter.end()


if __name__ == "__main__":
    main()
