# SPDX-License-Identifier: GPL-3.0-or-later
"""A connection that a test can cut, or let drip: forwards the socket of a PostgreSQL server to another folder."""
import contextlib
import pathlib
import select
import socket
import threading
import time

NAME = ".s.PGSQL.5432"
DROP = 512  # bytes
DROP_PERIOD = 0.005  # s


class CuttableSocket:
    def __init__(self, server, folder):
        self.server = str(pathlib.Path(server, NAME))
        self.place = pathlib.Path(folder, NAME)
        self.drips = False  # a few bytes at a time, both ways
        self.connections = set()
        self.lock = threading.Lock()
        self.listener = None
        self.restore()

    def restore(self):
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(self.place))
        self.listener.listen()
        threading.Thread(target=self._accept, args=(self.listener,), daemon=True).start()

    def cut(self):
        """Ends every connection, and lets no other one through."""
        self.place.unlink()
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        with self.lock:
            for connection in self.connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            self.connections.clear()

    def _accept(self, listener):
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            try:
                server.connect(self.server)
            except OSError: # the server does not run
                client.close()
                continue
            with self.lock:
                self.connections |= {client, server}
            threading.Thread(target=self._forward, args=(client, server), daemon=True).start()

    def _forward(self, client, server):
        other = {client: server, server: client}
        with client, server, contextlib.suppress(OSError):
            while True:
                for one in select.select(list(other), [], [])[0]:
                    got = one.recv(DROP if self.drips else 65536)
                    if not got:
                        return
                    other[one].sendall(got)
                    if self.drips:
                        time.sleep(DROP_PERIOD)
