"""A value of dicts, lists and scalars as YAML: block style, every doubtful text quoted."""
import json
import re

PLAIN = re.compile(r"[A-Za-z_/$][A-Za-z0-9_./{}$#-]*$")
WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def scalar(value):
    if isinstance(value, str):
        if PLAIN.match(value) and value.lower() not in WORDS and not value.startswith("{"):
            return value
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value)


def lines(value, indent):
    pad = "  " * indent
    if isinstance(value, dict):
        for key, one in value.items():
            if isinstance(one, (dict, list)) and one:
                yield f"{pad}{scalar(str(key))}:"
                yield from lines(one, indent + 1)
            else:
                empty = "{}" if isinstance(one, dict) else "[]" if isinstance(one, list) else scalar(one)
                yield f"{pad}{scalar(str(key))}: {empty}"
    elif all(not isinstance(one, (dict, list)) for one in value):
        yield f"{pad}[{', '.join(scalar(one) for one in value)}]"
    else:
        for one in value:
            inner = list(lines(one, indent + 1)) if one else ["{}"]
            yield f"{pad}- {inner[0].strip()}"
            yield from inner[1:]


def text(value):
    return "\n".join(lines(value, 0)) + "\n"
