# SPDX-License-Identifier: GPL-3.0-or-later
"""A mosquitto broker with TLS and a password, on a port of its own, and what a subscriber gets from it."""
import contextlib
import os
import socket
import subprocess
import threading

from peers import PeerError, environment, unpacked

PATIENCE = 60  # seconds
HOST = "127.0.0.1"
CONFIGURATION = """
user {account}
listener {port} {host}
certfile {folder}/broker.pem
keyfile {folder}/broker.key
allow_anonymous false
password_file {folder}/passwords
"""


def _free_port():
    with socket.socket() as one:
        one.bind((HOST, 0))
        return one.getsockname()[1]


class Broker:
    """The certificate is `folder`/broker.pem, and its own authority."""

    def __init__(self, peers, folder, user, password):
        self.folder, self.user, self.password = folder, user, password
        self.program = unpacked(peers, "mosquitto", "usr/sbin/mosquitto")
        self.subscriber = unpacked(peers, "mosquitto-clients", "usr/bin/mosquitto_sub")
        passwd = unpacked(peers, "mosquitto", "usr/bin/mosquitto_passwd")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                        "-nodes", "-days", "2", "-subj", "/CN=broker", "-addext", f"subjectAltName=IP:{HOST}", "-keyout",
                        f"{folder}/broker.key", "-out", f"{folder}/broker.pem"], check=True, capture_output=True)
        subprocess.run([passwd, "-b", "-c", f"{folder}/passwords", user, password], check=True, capture_output=True,
                       env=environment(passwd, "mosquitto"))
        self.child, self.port = self._start()

    def _start(self):
        account = "root" if os.geteuid() == 0 else "mosquitto"  # as root it would look for a user of its own
        for _ in range(5):  # somebody may take the port meanwhile
            port = _free_port()
            with open(f"{self.folder}/mosquitto.conf", "w", encoding="utf-8") as file:
                file.write(CONFIGURATION.format(account=account, port=port, host=HOST, folder=self.folder))
            child = subprocess.Popen([self.program, "-v", "-c", file.name], stdout=subprocess.DEVNULL,
                                     stderr=subprocess.PIPE, text=True, env=environment(self.program, "mosquitto"))
            if any("running" in line for line in child.stderr):
                threading.Thread(target=child.stderr.read, daemon=True).start()
                return child, port
            child.wait(PATIENCE)
        raise PeerError("mosquitto does not start")

    def stop(self):
        self.child.kill()
        self.child.wait()

    @contextlib.contextmanager
    def messages(self):
        """A Messages that follows all topics from now on, the retained ones first."""
        command = [self.subscriber, "-h", HOST, "-p", str(self.port), "--cafile", f"{self.folder}/broker.pem", "-u",
                   self.user, "-P", self.password, "-t", "#", "-F", "%r\t%t\t%p"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True,
                              env=environment(self.subscriber, "mosquitto-clients")) as process:
            try:
                yield Messages(process.stdout)
            finally:
                process.terminate()


class Messages:
    """Messages as they come: (retained, topic, payload)."""

    def __init__(self, stream):
        self.all = []
        self.news = threading.Condition()
        threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def _read(self, stream):
        with contextlib.suppress(ValueError):  # the stream was closed meanwhile
            for line in stream:
                retained, topic, payload = line.rstrip("\n").split("\t", 2)
                with self.news:
                    self.all.append((retained == "1", topic, payload))
                    self.news.notify_all()

    def wait_for(self, fits):
        """The first message that fits(retained, topic, payload), and that no call before has returned or passed."""
        def find():
            while self.all:
                message = self.all.pop(0)
                if fits(*message):
                    return message
            return None
        with self.news:
            found = self.news.wait_for(find, PATIENCE)
        assert found, "no such message"
        return found
