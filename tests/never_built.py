#!/usr/bin/python3
"""Walks the database schema, the API description and the types of the core for what is never built.

No register, score, flag, ranking or history of the persons who complain; nobody's whereabouts, travel, contacts or
devices; no "sensitive period", no case-building, no interception; no figure of a unit that improves when people
complain less; no search by person. The walk sees names: of tables and columns, of paths, parameters, fields and
enumerated values, and of everything declared in server/core.

  tests/never_built.py [ROOT]     status 1 when a name of these kinds appears
"""
import pathlib
import re
import sys

PERSON = r"(person|persons|people|petitioner|petitioners|complainant|complainants|citizen|citizens|filer|filers" \
         r"|sender_of_letter|representative|representatives|applicant|applicants|visitor|visitors)"
JUDGED = r"(score|scores|scoring|rank|ranks|ranking|risk|risks|flag|flags|flagged|blacklist|whitelist|watchlist" \
         r"|grade|graded|credit|profile|profiles|history|histories|label|labels|tag|tags|register|registry|list" \
         r"|category|categories|kind|class|level|priority|danger|dangerous|sentiment|attitude|behaviour|behavior" \
         r"|frequency|repeats|past|previous|matters_before|count_of_matters|petitions_count|file_on)"
KINDS = [
    ("a judgment or history of a person", rf"\b{PERSON}_({JUDGED})\b|\b{JUDGED}_(of|for|by|on)_{PERSON}\b"),
    ("a list of persons", r"\b(blacklist|watchlist|greylist|blocklist_of_people|key_person|key_persons|key_petitioner"
     r"|target_person|controlled_person|persons_of_interest|person_of_interest)\w*\b"),
    ("a name for people who complain", r"\b(vexatious|troublemaker|habitual|abnormal_petition\w*|abnormal_visit\w*"
     r"|repeat_petitioner\w*|serial_complain\w*|professional_petitioner\w*|unreasonable_person|old_hand"
     r"|entangled_visit\w*|frequent_petitioner\w*)\b"),
    ("a person's whereabouts", r"\b(whereabouts|itinerary|itineraries|travel\w*|trip|trips|journey_of_\w+|ticket_number"
     r"|train_ticket|flight|hotel|lodging|gps|geolocation|last_seen\w*|current_location|real_time_location"
     r"|location_history|movement|movements|trajectory|checkpoint_passed|border_crossing)\b"),
    ("a person's devices, network or image", r"\b(imei|imsi|iccid|mac_address|phone_location|cell_tower|sim_card"
     r"|camera|cameras|face|faces|face_id|facial\w*|fingerprint_of_person|gait|plate_number|license_plate"
     r"|wechat_contacts|contact_list|social_graph|call_records?|browser_fingerprint|device_id)\b"),
    ("interception or return", r"\b(intercept\w*|escort\w*|persuade_return|dissuade\w*|returned_home|sent_home"
     r"|repatriat\w*|detain\w*|detention|custody_of_person|stability_control|stability_maintenance"
     r"|warn_person|admonish\w*)\b"),
    ("a sensitive period", r"\b(sensitive_(period|date|day|time|person|area)\w*|two_sessions_mode|lockdown_mode"
     r"|special_protection_period|key_period)\b"),
    ("case-building", r"\b(case_building|evidence_against\w*|offences?_of_petitioner|punish\w*|surveil\w*"
     r"|monitored_person|monitoring_of_person|informant\w*)\b"),
    ("a figure that rewards fewer complaints", r"\b(complaint_rank\w*|petition_volume_(score|rank|target)\w*"
     r"|petitions_per_capita|zero_petition\w*|non_petition\w*|beijing_visits?|visits_to_(beijing|capital|province)\w*"
     r"|leapfrog\w*|skip_level_visits?|volume_reduction\w*|complaint_reduction\w*|mass_visit_count)\b"),
]
PARAMETER = re.compile(rf"^({PERSON}|name|names|phone|telephone|mobile|id_number|identity|id_card|email|person_\w+"
                       r"|petitioner_\w+|address_of_person|wechat|qq)$")
REGISTER = re.compile(rf"^{PERSON}$")
CREATE = re.compile(r"\bCREATE\s+(?:VIRTUAL\s+|TEMP\w*\s+)?(?:TABLE|VIEW)\s+(?:IF\s+NOT\s+EXISTS\s+)?\"?(\w+)", re.I)
COMPILED = [(kind, re.compile(pattern)) for kind, pattern in KINDS]


def plain(name):
    """camelCase, kebab-case and spaces to snake_case."""
    name = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name)
    return re.sub(r"[\s\-.]+", "_", name).lower()


def forbidden(name):
    """The kind of never-built thing a name speaks of, or None. Looks at whole words of the name."""
    words = plain(name).strip("_").split("_")
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            part = "_".join(words[start:end])
            for kind, pattern in COMPILED:
                if pattern.fullmatch(part):
                    return kind
    return None


def schema_names(root):
    """(place, name, is_table) of every table and column in the migrations, in .sql files or in C++ text."""
    for path in sorted([*root.glob("server/**/*.sql"), *root.glob("server/**/*.cpp"), *root.glob("server/**/*.hpp")]):
        text = path.read_text(encoding="utf-8")
        for found in CREATE.finditer(text):
            yield f"{path.relative_to(root)}", found.group(1), True
            depth, at = 0, text.find("(", found.end())
            if at < 0:
                continue
            end = at
            for end in range(at, len(text)):
                depth += {"(": 1, ")": -1}.get(text[end], 0)
                if depth == 0:
                    break
            for column in re.finditer(r"(?:^|,)[\s\"]*(\w+)\s+\w+", re.sub(r"--[^\n]*", "", text[at + 1:end])):
                yield f"{path.relative_to(root)}: {found.group(1)}", column.group(1), False
        for found in re.finditer(r"\bADD\s+COLUMN\s+(?:IF\s+NOT\s+EXISTS\s+)?\"?(\w+)", text, re.I):
            yield f"{path.relative_to(root)}", found.group(1), False


def api_names(node, place="docs/api/openapi.yaml", key=""):
    """(place, name, is_parameter) of every path, parameter, field, schema and enumerated value."""
    if isinstance(node, dict):
        if isinstance(node.get("name"), str) and node.get("in") in ("query", "path", "header", "cookie"):
            yield place, node["name"], node["in"] == "query"
        for name, child in node.items():
            if key == "paths":
                for segment in re.findall(r"[A-Za-z][\w\-]*", str(name)):
                    yield f"{place} {name}", segment, False
            elif key in ("properties", "schemas", "parameters", "patternProperties"):
                yield place, str(name), False
            if key != "example" and name not in ("example", "examples", "description", "summary"):
                yield from api_names(child, place, str(name))
    elif isinstance(node, list):
        for child in node:
            if key == "enum" and isinstance(child, str):
                yield place, child, False
            yield from api_names(child, place, "")


def core_names(root):
    for path in sorted(root.glob("server/core/*.hpp")):
        text = re.sub(r"//[^\n]*|\"(?:\\.|[^\"\\\n])*\"", "", path.read_text(encoding="utf-8"))
        for name in sorted(set(re.findall(r"\b[A-Za-z_]\w+\b", text))):
            yield f"{path.relative_to(root)}", name


def walk(root):
    faults, seen = [], 0
    for place, name, is_table in schema_names(root):
        seen += 1
        kind = forbidden(name) or ("a register of persons" if is_table and REGISTER.match(plain(name)) else None)
        if kind:
            faults.append(f"{place}: {name}: {kind}")
    description = root / "docs/api/openapi.yaml"
    if description.exists():
        import yaml
        document = yaml.safe_load(description.read_text(encoding="utf-8"))
        for path in document.get("paths", {}):
            last = [plain(part) for part in path.split("/") if part and not part.startswith("{")][-1:]
            if last and REGISTER.match(last[0]) and "{number}" not in path:
                faults.append(f"docs/api/openapi.yaml: {path}: a register of persons")
        for place, name, is_parameter in api_names(document):
            seen += 1
            kind = forbidden(name) or ("a search by person" if is_parameter and PARAMETER.match(plain(name)) else None)
            if kind:
                faults.append(f"{place}: {name}: {kind}")
    for place, name in core_names(root):
        seen += 1
        kind = forbidden(name)
        if kind:
            faults.append(f"{place}: {name}: {kind}")
    return faults, seen


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    faults, seen = walk(root)
    for fault in sorted(set(faults)):
        print(fault)
    if seen == 0:
        print("no schema, no API description and no core found under", root)
    return 1 if faults or seen == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
