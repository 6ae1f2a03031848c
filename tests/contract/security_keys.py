"""Security keys over the interface, with a key in software that signs by ECDSA over P-256, as most do."""
import base64
import hashlib
import json

import rehearsal
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

PASSWORD = "槐树底下下棋的三位老人家"


class SoftKey:
    def __init__(self):
        self.secret, self.credential, self.counter = ec.generate_private_key(ec.SECP256R1()), b"a key in software", 0

    def data(self, party, flags, more=b""):
        self.counter += 1
        return hashlib.sha256(party.encode()).digest() + bytes([flags]) + self.counter.to_bytes(4, "big") + more

    @staticmethod
    def client_data(purpose, asked, origin):
        return json.dumps({"type": purpose, "challenge": asked["challenge"], "origin": origin or asked["origin"],
                           "crossOrigin": False}).encode()

    def make(self, asked, name):
        point = self.secret.public_key().public_numbers()
        cose = (b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20" + point.x.to_bytes(32, "big") +
                b"\x22\x58\x20" + point.y.to_bytes(32, "big"))
        named = len(self.credential).to_bytes(2, "big") + self.credential
        data = self.data(asked["party"], 0x45, bytes(16) + named + cose)
        attestation = (b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58" + bytes([len(data)]) + data)
        return {"name": name, "client_data": text_of(self.client_data("webauthn.create", asked, "")),
                "attestation": text_of(attestation)}

    def sign(self, asked, origin=""):
        client, data = self.client_data("webauthn.get", asked, origin), self.data(asked["party"], 0x05)
        signature = self.secret.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        return {"credential": text_of(self.credential), "client_data": text_of(client),
                "authenticator_data": text_of(data), "signature": text_of(signature)}


def text_of(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def seat(client, answer, session):
    client.headers["Cookie"] = answer.headers["Set-Cookie"].split(";")[0]
    client.headers["X-CSRF-Token"] = session["csrf_token"]


def hold_security_keys(held, watch):
    """A key is added, asked in the second step, and taken away once there is another way in."""
    chief, hold = held.chief, watch.count.hold
    unit = chief.ask("GET", "/units").body["items"][0]["id"]
    made = chief.ask("POST", "/officers", {"id": "a-key-holder", "name": "持钥", "unit": unit, "roles": ["clerk"]}).body
    officer = rehearsal.Client(held.port).settle_in("a-key-holder", made["one_time_password"], PASSWORD)
    key = SoftKey()
    asked = officer.ask("POST", "/security-keys/challenge", {}).wanted(201).body
    hold(asked["origin"].startswith("http://localhost:") and asked["party"] == "localhost", f"where keys work: {asked}")
    added = officer.ask("POST", "/security-keys", key.make(asked, "一把钥匙")).wanted(201)
    seat(officer, added, added.body["session"])
    hold(len(added.body["recovery_codes"]) == 10, "the first factor brings recovery codes")
    hold(officer.ask("POST", "/security-keys", key.make(asked, "一把钥匙")).status == 422, "a question is good once")
    one = officer.ask("GET", "/second-factor").wanted(200).body["keys"][0]
    hold(one["name"] == "一把钥匙" and one["used"] is None and one["id"] == text_of(key.credential), f"{one}")
    kept = officer.ask("DELETE", f"/security-keys/{one['id']}").wanted(409).body
    hold(kept["name"] == "key_last", f"the last factor stays: {kept}")
    other = rehearsal.Client(held.port)
    hold(other.sign_in("a-key-holder", PASSWORD)["second_factor"] == "code_wanted", "the second step")
    hold(other.ask("POST", "/security-keys/challenge", {}).body["name"] == "code_first", "nothing before it")
    question = other.ask("POST", "/session/challenge").wanted(201).body
    hold(question["credentials"] == [one["id"]] and question["code"] is False, f"{question}")
    false = other.ask("POST", "/session/key", key.sign(question, "http://localhost.example")).wanted(422).body
    hold(false["name"] == "key_wrong", f"signed for a false address: {false}")
    hold(other.ask("POST", "/session/key", {**key.sign(question), "signature": "~"}).status == 400, "no base64")
    question = other.ask("POST", "/session/challenge").wanted(201).body
    done = other.ask("POST", "/session/key", key.sign(question)).wanted(201)
    seat(other, done, done.body)
    hold(other.ask("GET", "/queue").status == 200, "then everything")
    hold(other.ask("POST", "/session/key", key.sign(question)).status == 409, "no key is wanted now")
    hold(other.ask("POST", "/second-factor", {}).status == 422, "a phone takes a proof")
    question = other.ask("POST", "/session/challenge").wanted(201).body
    other.ask("POST", "/second-factor", {"key": key.sign(question)}).wanted(201)
    second, proof = SoftKey(), {"code": added.body["recovery_codes"][0]}
    second.credential = b"another key in software"
    asked = other.ask("POST", "/security-keys/challenge", proof).wanted(201).body
    again = other.ask("POST", "/security-keys", second.make(asked, "另一把")).wanted(201)
    seat(other, again, again.body["session"])
    hold(again.body["recovery_codes"] == [], "those there stay")
    other.ask("DELETE", f"/security-keys/{one['id']}").wanted(204)
    hold(other.ask("DELETE", f"/security-keys/{one['id']}").status == 404, "it is gone")
