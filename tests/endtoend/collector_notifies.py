#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom countis-collector tells of alarms: a webhook by HTTPS whose signature is checked apart, and a mail server with
STARTTLS. While neither answers, and while their certificates are not trusted, nothing is sent and nothing is lost.

collector_notifies.py PROGRAMS
"""
import base64
import contextlib
import hashlib
import hmac
import http.server
import json
import os
import pathlib
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time

from mail_peer import HOST, LateServer, MailServer
from simulated_meter import simulated_meter

LONGEST = 240
KEY = bytes(range(32))


class Receiver(LateServer, http.server.ThreadingHTTPServer):
    def __init__(self, context):
        self.got = []
        super().__init__(Handler, context)

    def server_activate(self):
        super().server_activate()
        self.socket = self.context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def handle_error(self, request, client_address):
        """A client that refuses the certificate ends the connection: no error of the test."""


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with self.server.news:
            self.server.got.append((self.path, {key.lower(): value for key, value in self.headers.items()}, body))
            self.server.news.notify_all()
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def authority(folder, name):
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
            f"/CN={name}", "-keyout", f"{folder}/{name}.key", "-out", f"{folder}/{name}.pem")


def certified(folder, ca, name, host):
    """A context of a server with a certificate for `host` that `ca` has signed."""
    base = f"{folder}/{name}"
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", f"/CN={name}", "-keyout",
            f"{base}.key", "-out", f"{base}.csr")
    pathlib.Path(f"{base}.ext").write_text(f"subjectAltName={host}\n", "utf-8")
    openssl("x509", "-req", "-in", f"{base}.csr", "-CA", f"{folder}/{ca}.pem", "-CAkey", f"{folder}/{ca}.key",
            "-CAcreateserial", "-days", "2", "-extfile", f"{base}.ext", "-out", f"{base}.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{base}.pem", f"{base}.key")
    return context


class Site:
    """A site whose only meter raises one alarm at its first reading."""

    def __init__(self, programs, folder, meter):
        self.programs, self.folder = programs, folder
        self.file = folder / "site.sqlite"
        subprocess.run([programs / "countisctl", "database", "init", f"sqlite:{self.file}"], check=True,
                       timeout=LONGEST, stdout=subprocess.DEVNULL)
        with contextlib.closing(sqlite3.connect(self.file)) as connection, connection:
            connection.execute("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, "
                               "commands_allowed, position) VALUES (7, 'Pressé', 0, ?, ?, 5, 'consumer', 1000, 0, 1)",
                               meter.split(":"))
            connection.execute("INSERT INTO alarm_rule (key, enabled, limit_millionths, hysteresis_millionths, "
                               "delay_on_ms, delay_off_ms) VALUES ('voltage-high', 1, 100000000, 2000000, 0, 0)")
        self.secret("hook", b"whsec_" + base64.b64encode(KEY))
        self.secret("password", b"s3cret")

    def secret(self, name, text):
        path = self.folder / name
        path.write_bytes(text + b"\n")
        path.chmod(0o600)

    def configuration(self, receiver, mail, hook_ca, mail_ca):
        file = self.folder / "site.yaml"
        file.write_text(f"""
database: sqlite:{self.file}
notify:
  webhook: {{url: 'https://{HOST}:{receiver.port}/alarms', secret_file: hook, ca_file: {hook_ca}.pem}}
  mail:
    to: [electrician@example.org, office@example.org]
    from: countis@example.org
    smtp: {{host: {HOST}, port: {mail.port}, user: countis, password_file: password, ca_file: {mail_ca}.pem}}
""", "utf-8")
        return file

    @contextlib.contextmanager
    def collector(self, file):
        """Its lines; its end is clean."""
        with subprocess.Popen([self.programs / "countis-collector", "--config", file], stderr=subprocess.PIPE, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8"}) as process:
            try:
                yield process.stderr
            finally:
                process.terminate()
                rest = process.stderr.read()
                assert process.wait(LONGEST) == 0, (process.returncode, rest)
                assert "s3cret" not in rest and "whsec" not in rest, rest

    def change(self, statement, *values):
        with contextlib.closing(sqlite3.connect(self.file, timeout=LONGEST)) as connection, connection:
            connection.execute(statement, values)

    def queue(self):
        with contextlib.closing(sqlite3.connect(self.file, timeout=LONGEST)) as connection:
            return connection.execute("SELECT channel, event FROM notification ORDER BY channel").fetchall()

    def wait_until_empty(self):
        until = time.monotonic() + LONGEST
        while self.queue():
            assert time.monotonic() < until, self.queue()
            time.sleep(0.05)


def tested(programs, file, code):
    """What --test-notify says when it ends with this code: (where it was sent, why it was not)."""
    done = subprocess.run([programs / "countis-collector", "--config", file, "--test-notify"], capture_output=True,
                          text=True, timeout=LONGEST, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    assert "s3cret" not in done.stderr and "whsec" not in done.stderr, done.stderr
    return done.stdout.splitlines(), done.stderr.splitlines()


def tests_are_sent(programs, site, folder, receiver, mail):
    """One test each way, and a reason for each way that fails; nothing waits afterwards."""
    file = site.configuration(receiver, mail, "ours", "ours")
    sent, failed = tested(programs, file, 8)
    assert not sent and len(failed) == 2 and all("no server accepts connections there" in line for line in failed), failed
    receiver.start()
    mail.start()
    sent, failed = tested(programs, site.configuration(receiver, mail, "other", "other"), 8)
    assert not sent and len(failed) == 2, (sent, failed)
    assert all("the certificate of the server is not trusted" in line for line in failed), failed
    site.secret("password", b"wrong")
    sent, failed = tested(programs, site.configuration(receiver, mail, "ours", "ours"), 8)
    assert sent == [f"The test was sent to the webhook {HOST}."], sent
    assert len(failed) == 1 and "the server refused the user or the password" in failed[0], failed
    site.secret("password", b"s3cret")
    sent, failed = tested(programs, site.configuration(receiver, mail, "ours", "ours"), 0)
    assert len(sent) == 2 and sent[1] == f"The test was sent to the mail server {HOST}." and not failed, (sent, failed)
    for _, headers, body in receiver.got:
        is_signed(headers, body)
        assert json.loads(body)["type"] == "test", body
    (message, _, _, _), = mail.taken
    assert message["Subject"] == "Test of the notifications", message["Subject"]
    (folder / "empty.yaml").write_text("{}\n", "utf-8")
    tested(programs, folder / "empty.yaml", 2)
    assert not site.queue(), site.queue()


def logged(lines, *texts):
    """Reads until each text was told."""
    missing = set(texts)
    for line in lines:
        missing = {text for text in missing if text not in line}
        if not missing:
            return
    raise AssertionError(f"nothing was logged about {missing}")


def is_signed(headers, body):
    """What a receiver does that never heard of this program."""
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    ours = "v1," + base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest()).decode()
    assert hmac.compare_digest(headers["webhook-signature"], ours), headers
    assert abs(time.time() - int(headers["webhook-timestamp"])) < LONGEST, headers


def told_by_webhook(receiver, event):
    (path, headers, body), = receiver.got
    assert path == "/alarms" and headers["content-type"] == "application/json", (path, headers)
    is_signed(headers, body)
    told = json.loads(body)
    assert headers["webhook-id"] == told["id"] == event, (headers, told)
    assert (told["type"], told["rule"], told["severity"], told["meter"], told["point"]) == (
        "alarm.raised", "voltage-high", "danger", "Pressé", 7), told
    assert told["value"] > 200 and told["limit"] == 100 and told["unit"] == "V", told


def told_as_cleared(receiver):
    with receiver.news:
        assert receiver.news.wait_for(lambda: len(receiver.got) == 2, LONGEST), receiver.got
    _, headers, body = receiver.got[1]
    is_signed(headers, body)
    raised, cleared = (json.loads(one[2]) for one in receiver.got)
    assert cleared["type"] == "alarm.cleared" and cleared["id"] != raised["id"], cleared
    assert all(cleared[key] == raised[key] for key in ("point", "meter", "rule")), (raised, cleared)


def told_by_mail(mail):
    (message, sender, recipients, login), = mail.taken
    assert sender.startswith("FROM:<countis@example.org>"), sender
    assert [one.upper() for one in recipients] == ["TO:<ELECTRICIAN@EXAMPLE.ORG>", "TO:<OFFICE@EXAMPLE.ORG>"], recipients
    assert login == ("countis", "s3cret"), login
    assert message["Subject"] == "Pressé: Phase-to-neutral voltage too high (danger)", message["Subject"]
    assert message["From"] == "countis@example.org" and message["Auto-Submitted"] == "auto-generated", message
    text = message.get_content()
    assert "above 100.00\u00a0V" in text and "isolate the installation" in text, text


def main(programs):
    with tempfile.TemporaryDirectory() as name, simulated_meter(programs) as meter:
        folder = pathlib.Path(name)
        authority(folder, "ours")
        authority(folder, "other")
        context = certified(folder, "ours", "receiver", f"IP:{HOST}")
        receiver, mail = Receiver(context), MailServer(context, "s3cret")
        site = Site(programs, folder, meter)
        tests_are_sent(programs, site, folder, Receiver(context), MailServer(context, "s3cret"))

        with site.collector(site.configuration(receiver, mail, "ours", "ours")) as lines:
            logged(lines, f"the webhook {HOST}: ", f"the mail server {HOST}: ")
        (_, event), (_, same) = site.queue()
        assert event == same, site.queue()

        receiver.start()
        mail.start()
        with site.collector(site.configuration(receiver, mail, "other", "other")) as lines:
            logged(lines, "the webhook", "the mail server")
        assert not receiver.got and not mail.taken and len(site.queue()) == 2, site.queue()

        for _ in range(2):  # nothing is sent a second time
            with site.collector(site.configuration(receiver, mail, "ours", "ours")) as lines:
                logged(lines, "recording into")
                site.wait_until_empty()
            told_by_webhook(receiver, event)
            told_by_mail(mail)

        site.change("UPDATE alarm_rule SET limit_millionths = 500000000")
        with site.collector(site.configuration(receiver, mail, "ours", "ours")):
            told_as_cleared(receiver)
            site.wait_until_empty()
        told_by_mail(mail)  # no mail that it cleared: the file does not ask for it

        stranger = Receiver(certified(folder, "ours", "stranger", "DNS:somewhere.example.org"))
        stranger.start()
        site.change("INSERT INTO notification VALUES ('again', 'webhook', ?, '', '{}', '')", int(time.time() * 1000))
        with site.collector(site.configuration(stranger, mail, "ours", "ours")) as lines:
            logged(lines, f"the webhook {HOST}: ")
        assert not stranger.got, "a certificate for another name was accepted"
    print("each alarm came and cleared once, signed, after everything that stood in its way")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
