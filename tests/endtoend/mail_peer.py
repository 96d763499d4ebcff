# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server of a test: SMTP (RFC 5321) with STARTTLS and AUTH PLAIN, on a port of its own."""
import base64
import email
import email.policy
import socketserver
import threading

HOST = "127.0.0.1"


class _Session(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(f"{text}\r\n".encode("ascii"))

    def handle(self):
        self.encrypted, self.logged_in = False, None
        self.say("220 test")
        while line := self.rfile.readline():
            verb, _, rest = line.decode("ascii").strip().partition(" ")
            if not getattr(self, f"on_{verb.lower()}", self.unknown)(rest):
                return

    def unknown(self, _):
        self.say("502 unknown")
        return True

    def on_ehlo(self, _):
        self.say("250-test")
        self.say("250 AUTH PLAIN" if self.encrypted else "250 STARTTLS")
        return True

    def on_starttls(self, _):
        self.say("220 go ahead")
        try:
            self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        except OSError:
            return False  # the client refuses the certificate
        self.rfile, self.wfile = self.connection.makefile("rb", -1), self.connection.makefile("wb", 0)
        self.encrypted = True
        return True

    def on_auth(self, rest):
        mechanism, _, initial = rest.partition(" ")
        assert mechanism == "PLAIN" and self.encrypted, rest
        if not initial:
            self.say("334 ")
            initial = self.rfile.readline().decode("ascii").strip()
        self.logged_in = tuple(base64.b64decode(initial).decode().split("\0")[1:])
        self.say("235 welcome" if self.server.password in (None, self.logged_in[1]) else "535 wrong user or password")
        return True

    def on_mail(self, rest):
        self.sender, self.recipients = rest, []
        self.say("250 ok")
        return True

    def on_rcpt(self, rest):
        self.recipients.append(rest)
        self.say("250 ok")
        return True

    def on_data(self, _):
        self.say("354 go ahead")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        message = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
        self.server.take(message, self.sender, self.recipients, self.logged_in)
        self.say("250 taken")
        return True

    def on_quit(self, _):
        self.say("221 bye")
        return False


class LateServer:
    """Before a server class: bound, so that its port is known, but nobody answers there before start()."""
    daemon_threads = True

    def __init__(self, handler, context):
        super().__init__((HOST, 0), handler, bind_and_activate=False)
        self.context, self.news = context, threading.Condition()
        self.server_bind()

    @property
    def port(self):
        return self.server_address[1]

    def start(self):
        self.server_activate()
        threading.Thread(target=self.serve_forever, daemon=True).start()


class MailServer(LateServer, socketserver.ThreadingTCPServer):
    def __init__(self, context, password=None):
        """`password`: of the only user who may send; None: whoever asks may."""
        self.taken, self.password = [], password
        super().__init__(_Session, context)

    def take(self, *mail):
        with self.news:
            self.taken.append(mail)
            self.news.notify_all()
