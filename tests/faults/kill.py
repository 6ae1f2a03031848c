#!/usr/bin/python3
"""Kills the server with SIGKILL under load, again and again; nothing acknowledged may be lost, nothing half-done.

  kill.py PROGRAM [--database URL] [--rounds 20] [--clients 8]

Every client registers petitions with an Idempotency-Key and keeps each receipt. After a kill the server starts anew
on the same store; every receipt's matter is there and follows by its query code, the request that was cut off is sent
again under its key and makes at most one matter, and `dengwen replay` finds every row equal to the sum of its events.
"""
import argparse
import http.client
import random
import sys
import tempfile
import threading
import time

from running import Client, Count, Running, petition

sys.dont_write_bytecode = True


class Petitioner(threading.Thread):
    """Registers without pause until the line goes dead; what was under way then is remembered."""

    def __init__(self, port, name, receipts, cut_off):
        super().__init__()
        self.client, self.label, self.receipts, self.cut_off = Client(port), name, receipts, cut_off

    def run(self):
        for number in range(1000000):
            key, body = f"{self.label}-{number}", petition(f"{self.label}-{number}")
            try:
                answer = self.client.ask("POST", "/matters", body, {"Idempotency-Key": key})
            except (OSError, http.client.HTTPException, ValueError):
                self.cut_off.append((key, body))
                return
            if answer.status == 201:
                self.receipts.append((key, body, answer.body))
            elif answer.status != 503:
                print("unexpected", answer.status, answer.body, flush=True)


def check_receipts(running, receipts, count, label):
    client = Client(running.port)
    lost = 0
    for _, _, receipt in receipts:
        seen = client.ask("POST", "/follow", {"query_code": receipt["query_code"]})
        if seen.status != 200 or seen.body["number"] != receipt["number"]:
            lost += 1
    count.hold(lost == 0, f"{label}: {lost} of {len(receipts)} acknowledged are lost")


def check_repetitions(running, receipts, cut_off, count, label):
    """A key sent again after the crash gives the receipt that was given, or makes the one matter that was cut off."""
    client = Client(running.port)
    for key, body, receipt in receipts[-3:]:
        again = client.ask("POST", "/matters", body, {"Idempotency-Key": key})
        count.hold(again.body == receipt, f"{label}: a repetition got another answer: {again.body}")
    for key, body in cut_off:
        once = client.ask("POST", "/matters", body, {"Idempotency-Key": key}).wanted(201).body
        twice = client.ask("POST", "/matters", body, {"Idempotency-Key": key}).wanted(201).body
        count.hold(once == twice, f"{label}: one key made two matters: {once['number']} {twice['number']}")
        receipts.append((key, body, once))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--database", default="")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--clients", type=int, default=8)
    arguments = parser.parse_args()
    count, chance, receipts = Count(), random.Random(20260105), []
    with tempfile.TemporaryDirectory() as folder:
        running = Running(arguments.program, folder, arguments.database).init().start().move_in()
        for number in range(arguments.rounds):
            fresh, cut_off = [], []
            crowd = [Petitioner(running.port, f"r{number}c{i}", fresh, cut_off) for i in range(arguments.clients)]
            for one in crowd:
                one.start()
            time.sleep(chance.uniform(0.2, 1.5))
            running.kill()
            for one in crowd:
                one.join()
            running.start()
            label = f"round {number + 1}"
            check_receipts(running, fresh, count, label)
            check_repetitions(running, fresh, cut_off, count, label)
            receipts += fresh
        numbers = [receipt["number"] for _, _, receipt in receipts]
        count.hold(len(numbers) == len(set(numbers)), "a number was given twice")
        check_receipts(running, receipts, count, "at the end")
        count.hold(running.stop() == 0, "SIGTERM did not end with status 0")
        status, said = running.look_through()
        count.hold(status == 0, "replay: " + said)
        print(f"{arguments.rounds} kills, {len(receipts)} acknowledged registrations")
    return count.end()


if __name__ == "__main__":
    sys.exit(main())
