"""Signing in over the interface: two steps, recovery, sessions, and what an administrator may do about them."""
import base64
import hmac
import json
import time

import rehearsal
from delegation import hold_delegation
from post import hold_post
from dossier import hold_dossier
from papers import hold_papers
from service import hold_services
from security_keys import hold_security_keys


def hold_sign_in(held, watch):
    """Two steps, each code once, sessions listed and ended, and an administrator who sets a factor back."""
    chief, hold = held.chief, watch.count.hold
    unit = chief.ask("GET", "/units").body["items"][0]["id"]
    made = chief.ask("POST", "/officers", {"id": "a-two-steps", "name": "两步", "unit": unit, "roles": ["clerk"]}).body
    rules = chief.ask("GET", "/sign-in-rules").wanted(200).body
    hold(rules == {"second_factor": "optional"}, f"a rehearsal asks for no phone: {rules}")
    chief.ask("PUT", "/sign-in-rules", {"second_factor": "optional"}).wanted(200)
    officer = rehearsal.Client(held.port)
    first = officer.sign_in("a-two-steps", made["one_time_password"])
    hold(first["must_change_password"] and officer.ask("GET", "/queue").body["name"] == "password_change_first",
         "the password first")
    password, wanted = "青石巷口卖豆腐的老人家姓苗", {"present": made["one_time_password"], "wanted": "Password20260101"}
    hold(officer.ask("POST", "/password", wanted).body["name"] == "password_common", "a password everybody tries")
    officer.ask("POST", "/password", {**wanted, "wanted": password}).wanted(204)
    hold(officer.sign_in("a-two-steps", password)["second_factor"] == "none", "a second factor of one's own will")
    hold(officer.ask("PUT", "/second-factor", {"code": "123456"}).status == 422, "nothing to confirm yet")
    proposed = officer.ask("POST", "/second-factor", {}).wanted(201).body
    hold(proposed["secret"] in proposed["address"] and proposed["qr"]["side"] > 20, "a picture of the secret")
    now = int(time.time()) // 30
    confirmed = officer.ask("PUT", "/second-factor", {"code": code_of(proposed["secret"], now)}).wanted(200)
    officer.headers["Cookie"] = confirmed.headers["Set-Cookie"].split(";")[0]
    officer.headers["X-CSRF-Token"] = confirmed.body["session"]["csrf_token"]
    hold(officer.ask("GET", "/queue").status == 200, "then everything")
    seen = officer.ask("GET", "/second-factor").wanted(200).body
    hold(seen["since"] and seen["recovery_codes_left"] == 10 and proposed["secret"] not in json.dumps(seen), f"{seen}")
    other = rehearsal.Client(held.port)
    hold(other.sign_in("a-two-steps", password)["second_factor"] == "code_wanted", "the second step")
    hold(other.ask("GET", "/sessions").body["name"] == "code_first", "nothing before the code")
    hold(other.ask("POST", "/session/code", {"code": code_of(proposed["secret"], now)}).status == 422, "each code once")
    done = other.ask("POST", "/session/code", {"code": confirmed.body["recovery_codes"][0]}).wanted(201)
    other.headers["Cookie"] = done.headers["Set-Cookie"].split(";")[0]
    other.headers["X-CSRF-Token"] = done.body["csrf_token"]
    hold(other.ask("POST", "/session/code", {"code": "123456"}).status == 409, "no code is wanted now")
    items = other.ask("GET", "/sessions").wanted(200).body["items"]
    hold(len(items) == 2 and sum(one["is_this"] for one in items) == 1, f"two sessions: {items}")
    first = next(one["id"] for one in items if not one["is_this"])
    other.ask("DELETE", f"/sessions/{first}").wanted(204)
    hold(other.ask("DELETE", f"/sessions/{first}").status == 404, "it ended")
    hold(officer.ask("GET", "/session").status == 401, "and its officer must sign in")
    other.ask("DELETE", "/sessions").wanted(204)
    chief.ask("DELETE", "/officers/a-two-steps/second-factor").wanted(204)
    hold(other.ask("GET", "/session").status == 401, "a reset ends the sessions")
    seen = next(one for one in chief.ask("GET", "/officers").body["items"] if one["id"] == "a-two-steps")
    hold(seen["second_factor_reset"]["by"] == "admin", f"who set it back stays: {seen}")
    admin = {"name": "管理员", "unit": unit, "roles": ["administrator"], "active": False}
    refused = chief.ask("PUT", "/officers/admin", admin)
    hold(refused.status == 422 and refused.body["pointer"] == "/hand_over_to", f"the last one: {refused.body}")
    chief.ask("DELETE", "/officers/a-two-steps/sessions").wanted(204)
    chief.ask("DELETE", "/officers/nobody/sessions").wanted(404)
    chief.ask("DELETE", "/officers/nobody/second-factor").wanted(404)
    hold_security_keys(held, watch)
    hold_delegation(held, watch)
    hold_post(held, watch)
    hold_papers(held, watch)
    hold_dossier(held, watch)
    hold_services(held, watch)


def code_of(secret, counter):
    """A code as an authenticator shows it (RFC 6238)."""
    mark = hmac.digest(base64.b32decode(secret), counter.to_bytes(8, "big"), "sha1")
    at = mark[-1] & 15
    return f"{(int.from_bytes(mark[at:at + 4], 'big') & 0x7fffffff) % 10**6:06}"
