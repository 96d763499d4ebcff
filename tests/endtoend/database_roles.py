#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the users of a shared database may do, tried with SQL: a viewer can change nothing, and an operator can
acknowledge an alarm by the function only, under his own name.

database_roles.py PROGRAMS PEERS
"""
import os
import pathlib
import subprocess
import sys
import tempfile

from peers import PeerError
from postgres_peer import Server

LONGEST = 240
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}
USERS = {"vera": "countis_viewer", "oskar": "countis_operator", "ellen": "countis_engineer", "carl": "countis_collector"}


class Database:
    def __init__(self, programs, server):
        self.programs = programs
        self.server = server
        self.url = f"postgresql:///postgres?host={server.folder}"

    def psql(self, sql, user=None):
        login = ["--username", user] if user else []
        return subprocess.run([self.server.binaries / "psql", "--no-psqlrc", "--csv", "--tuples-only", "--host",
                               self.server.folder, *login, "--dbname", "postgres", "--command", sql], capture_output=True,
                              text=True, env=self.server.variables, timeout=LONGEST, check=False)

    def sql(self, sql, user=None):
        done = self.psql(sql, user)
        assert done.returncode == 0, (user, sql, done.stderr)
        return done.stdout.strip()

    def refused(self, sql, user):
        done = self.psql(sql, user)
        assert done.returncode != 0 and "permission denied" in done.stderr, (user, sql, done)

    def countisctl(self, *arguments, code=0):
        done = subprocess.run([self.programs / "countisctl", *arguments], capture_output=True, text=True, env=ENVIRONMENT,
                              timeout=LONGEST, check=False)
        assert done.returncode == code, (arguments, done)
        return done.stdout + done.stderr

    def tables(self):
        return self.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").split()


def changes_of(table):
    return [f"INSERT INTO {table} SELECT * FROM {table}", f"DELETE FROM {table}", f"TRUNCATE {table}", f"DROP TABLE {table}",
            f"UPDATE {table} SET {'point' if table == 'lease' else 'id'} = 7"]


def a_viewer_changes_nothing(database):
    for table in database.tables():
        database.sql(f"SELECT count(*) FROM {table}", "vera")
        for change in changes_of(table):
            done = database.psql(change, "vera")
            said = done.stderr
            assert done.returncode != 0 and ("permission denied" in said or "must be owner" in said or
                                             "does not exist" in said), (change, done)
    for sql in ("CREATE TABLE own (id BIGINT)", "CREATE TEMPORARY TABLE own (id BIGINT)", "CREATE SCHEMA own",
                "SELECT nextval('collector_number')", "SELECT acknowledge_alarm(1, 2, 'seen')",
                "SELECT request_alarm(1, 2, 'shelved', 'seen', 60)", "SELECT take_alarm_answer('a')",
                "SELECT withdraw_alarm_request('a')", "SET ROLE countis_engineer", "SELECT lo_create(0)",
                "SELECT pg_advisory_lock(1)", "SELECT pg_try_advisory_xact_lock_shared(1, 2)"):
        database.refused(sql, "vera")


def an_operator_acknowledges(database):
    request = database.sql("SELECT acknowledge_alarm(1, 2, 'seen')", "oskar")
    row = database.sql(f"SELECT person, point, rule, input, comment, answer, abs(at_ms - server_ms()) < 60000 FROM "
                       f"alarm_request WHERE id = '{request}'")
    assert row == "oskar,1,2,acknowledged,seen,,t", row
    database.sql(f"SELECT withdraw_alarm_request(acknowledge_alarm(1, 2, repeat('é', 1000)))", "oskar")
    said = database.psql("SELECT acknowledge_alarm(1, 2, repeat('é', 1001))", "oskar").stderr
    assert "at most 1000 characters" in said, said
    # Not under another's name, nor in another way.
    for change in changes_of("alarm_request") + changes_of("alarm") + changes_of("point"):
        done = database.psql(change, "oskar")
        assert done.returncode != 0, (change, done)
    database.refused("SELECT request_alarm(1, 2, 'shelved', 'seen', 60)", "oskar")
    # A table of his own in front of the function's must not lead it astray.
    database.refused("CREATE TEMPORARY TABLE alarm_request (id TEXT)", "oskar")
    # The answer is his alone.
    database.sql(f"UPDATE alarm_request SET answer = 'done' WHERE id = '{request}'", "carl")
    assert database.sql(f"SELECT take_alarm_answer('{request}')", "ellen") == ""
    assert database.sql(f"SELECT take_alarm_answer('{request}')", "oskar") == "done"
    assert database.sql("SELECT count(*) FROM alarm_request") == "0"
    request = database.sql("SELECT acknowledge_alarm(1, 2, '')", "oskar")
    database.sql(f"SELECT withdraw_alarm_request('{request}')", "ellen")
    assert database.sql("SELECT count(*) FROM alarm_request") == "1"
    database.sql(f"SELECT withdraw_alarm_request('{request}')", "oskar")
    assert database.sql("SELECT count(*) FROM alarm_request") == "0"


def nobody_answers_an_operator(database):
    """No collector lives: that is what the operator is told at once, and no request is left behind."""
    database.sql("INSERT INTO alarm (point, rule, key, state, state_before, raised, suppressed, raised_ms, shelved_until_ms, "
                 "counts, which, beyond) VALUES (1, 1, 'communication-lost', 'unacknowledged', 'unacknowledged', 1, 0, 0, 0, "
                 "1, 0, 1)")
    operator = f"postgresql://oskar@/postgres?host={database.server.folder}"
    said = database.countisctl("alarms", "--database", operator, "--ack", "1/communication-lost", code=6)
    assert said == ("countisctl: No program records this site now, so nothing was acknowledged. Start countis-collector, "
                    "then try again.\n"), said
    # Where one lives that does not answer, the role is not to blame either.
    database.sql("INSERT INTO collector (id, name, began_ms, until_ms) VALUES (1, 'db1 4711', 0, server_ms() + 600000)")
    said = database.countisctl("alarms", "--database", operator, "--ack", "1/communication-lost", code=6)
    assert "did not answer within 5 s. Nothing was acknowledged." in said and "countis_collector" not in said, said
    viewer = f"postgresql://vera@/postgres?host={database.server.folder}"
    said = database.countisctl("alarms", "--database", viewer, "--ack", "1/communication-lost", code=6)
    assert "countis_operator" in said, said
    assert database.sql("SELECT count(*) FROM alarm_request") == "0"
    database.sql("DELETE FROM collector")
    database.sql("DELETE FROM alarm")


def an_engineer_edits(database):
    database.sql("UPDATE point SET name = 'Press' WHERE id = 1", "ellen")
    database.sql("INSERT INTO alarm_rule VALUES ('voltage-high', 1, 253000000, 0, 0, 0)", "ellen")
    request = database.sql("SELECT request_alarm(1, 2, 'shelved', 'repair', 60)", "ellen")
    assert database.sql(f"SELECT person, minutes FROM alarm_request WHERE id = '{request}'") == "ellen,60"
    for table in ("sample_minute", "journal", "alarm", "alarm_transition", "lease", "live"):
        database.refused(f"DELETE FROM {table}", "ellen")
    for table in ("audit_log", "alarm_transition"):
        done = database.psql(f"UPDATE {table} SET point = 1", "ellen")
        assert done.returncode != 0, table
    engineer = f"postgresql://ellen@/postgres?host={database.server.folder}"
    database.countisctl("meters", "--database", engineer, "--allow-commands", "Press")
    # Nothing answers there; the log has the result all the same, and nobody changes it afterwards.
    said = database.countisctl("command", "set-tariff", "2", "Press", "--yes", "--database", engineer, code=7)
    assert "audit log" not in said, said
    database.sql("UPDATE audit_log SET reason = 'confirmed'", "ellen")
    assert database.sql("SELECT command, reason FROM audit_log ORDER BY at_ms", "vera").splitlines() == [
        "allow-commands,permitted", "set-tariff 2,not-reached"], database.sql("SELECT * FROM audit_log")


def prices_are_the_engineers(database, place):
    """Also while a collector records."""
    prices = pathlib.Path(place, "prices.csv")
    prices.write_text("since,currency,t1_per_kwh,t2_per_kwh,exported_per_kwh,co2_g_per_kwh,contracted_kw\n"
                      "2026-01-01,EUR,0.25,0.19,0.08,52,36\n", encoding="utf-8")
    def url(user):
        return f"postgresql://{user}@/postgres?host={database.server.folder}"
    with subprocess.Popen([database.programs / "countis-collector", "--database", url("carl")], stderr=subprocess.PIPE,
                          text=True, env=ENVIRONMENT) as collector:
        for line in collector.stderr:
            if "meters: 1 of 1" in line:
                break
        assert database.countisctl("prices", "--set", prices, "--database", url("ellen")) == "Prices stored: 1\n"
        collector.terminate()
        collector.stderr.read()
    for user in ("vera", "oskar", "carl"):
        said = database.countisctl("prices", "--set", prices, "--database", url(user), code=6)
        assert "countis_engineer also changes the site" in said, said
    # What only the owner may, no role is recommended for.
    said = database.countisctl("database", "roles", "--apply", url("ellen"), code=6)
    assert "takes the owner of its tables, who needs the right to create roles (CREATEROLE)" in said, said
    assert "countis_engineer" not in said, said
    # Who has the tables of an older version, and does not own them, is told so too.
    database.sql("UPDATE schema_version SET version = version - 1")
    said = database.countisctl("database", "migrate", url("ellen"), code=6)
    assert "Only their owner may" in said and "countis_engineer" not in said, said
    database.sql("UPDATE schema_version SET version = version + 1")


def programs_know_their_place(database):
    """A collector of a viewer is refused; one with the role records."""
    viewer = f"postgresql://vera@/postgres?host={database.server.folder}"
    done = subprocess.run([database.programs / "countis-collector", "--database", viewer], capture_output=True, text=True,
                          env=ENVIRONMENT, timeout=LONGEST, check=False)
    assert done.returncode == 6 and "countis_collector" in done.stderr, done
    assert "Press" in database.countisctl("meters", "--database", viewer)
    collector = f"postgresql://carl@/postgres?host={database.server.folder}"
    with subprocess.Popen([database.programs / "countis-collector", "--database", collector], stderr=subprocess.PIPE, text=True,
                          env=ENVIRONMENT) as process:
        for line in process.stderr:
            if "meters: 1 of 1" in line:
                break
        process.terminate()
        rest = process.stderr.read()
        assert process.wait(LONGEST) == 0, rest
        assert "does not allow this" not in rest and "access was refused" not in rest and "permission" not in rest, rest


def main(programs, peers):
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as place:
        server = Server(peers, pathlib.Path(place))
        server.start()
        try:
            database = Database(programs, server)
            database.countisctl("database", "init", database.url)
            database.sql("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, position) "
                         "VALUES (1, 'Line 1', 0, '127.0.0.1', 1, 5, 'consumer', 1000, 0, 1)")
            printed = database.countisctl("database", "roles", database.url)
            assert "CREATE ROLE countis_viewer" in printed and database.sql(
                "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'countis%'") == "0"
            database.sql(printed) # what is printed can be run
            assert "countis_operator" in database.countisctl("database", "roles", "--apply", database.url) # and again
            for user, role in USERS.items():
                database.sql(f"CREATE ROLE {user} LOGIN; GRANT {role} TO {user}")
            database.countisctl("database", "roles", f"sqlite:{place}/site.sqlite", code=2)
            a_viewer_changes_nothing(database)
            an_operator_acknowledges(database)
            nobody_answers_an_operator(database)
            an_engineer_edits(database)
            programs_know_their_place(database)
            prices_are_the_engineers(database, place)
        finally:
            server.stop()
    print("a viewer changes nothing, an operator acknowledges, an engineer edits, and a collector records")


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]), sys.argv[2])
    except PeerError as problem:
        sys.exit(f"database_roles: {problem}")
