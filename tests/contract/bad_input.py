"""For every field of every body: what may not be sent, made from the description of the field itself."""
import copy

LONG_TAIL = "超"


class BadInput:
    def __init__(self, description):
        self.description = description

    def sample(self, schema):
        """A body that is well formed; whether the law allows it is another question."""
        schema = self.description.resolved(schema)
        if "enum" in schema:
            return schema["enum"][0]
        kind = schema["type"]
        if kind == "object":
            return {name: self.sample(one) for name, one in schema["properties"].items()}
        if kind == "array":
            return [self.sample(schema["items"])]
        if kind == "integer":
            return schema["minimum"]
        if kind == "boolean":
            return False
        pattern = schema.get("pattern", "")
        if schema.get("format") == "date":
            return "2026-01-05"
        if pattern.startswith("^([01]"):
            return "09:30"
        if pattern.startswith("^[0-9]{6}-"):
            return "430102-2026-00000001"
        if pattern.startswith("^[0-9a-f]"):
            return "0" * 64
        if pattern.startswith("^([01]"):
            return "14:30"
        return "a" * max(schema.get("minLength", 1), 1)

    def cases(self, schema):
        """(pointer at fault, why, body) for one body schema."""
        whole = self.sample(schema)
        yield from self.in_object(schema, "", whole, lambda part: part)

    def in_object(self, schema, pointer, value, rebuild):
        schema = self.description.resolved(schema)
        extra = copy.deepcopy(value)
        extra["nobody_asked_for_this"] = 1
        yield f"{pointer}/nobody_asked_for_this", "unknown field", rebuild(extra)
        for name, one in schema["properties"].items():
            at = f"{pointer}/{name}"

            def with_field(part, name=name):
                changed = copy.deepcopy(value)
                changed[name] = part
                return rebuild(changed)

            if name in schema.get("required", []):
                without = copy.deepcopy(value)
                del without[name]
                yield at, "missing", rebuild(without)
                yield at, "null", with_field(None)
            yield from self.in_field(self.description.resolved(one), at, value[name], with_field)

    def in_field(self, schema, at, value, rebuild):
        kind = schema["type"]
        if kind == "object":
            yield at, "wrong type", rebuild("a text")
            yield from self.in_object(schema, at, value, rebuild)
        elif kind == "array":
            yield at, "wrong type", rebuild({"a": 1})
            if "maxItems" in schema:
                yield at, "too many", rebuild(value * (schema["maxItems"] + 1))
            yield from self.in_field(self.description.resolved(schema["items"]), f"{at}/0", value[0],
                                     lambda part: rebuild([part]))
        elif kind == "boolean":
            yield at, "wrong type", rebuild("yes")
        elif kind == "integer":
            for bad in ("3", 1.5, schema["minimum"] - 1, schema["maximum"] + 1, 10 ** 30):
                yield at, f"number {bad}", rebuild(bad)
        else:
            yield from self.in_text(schema, at, rebuild)

    @staticmethod
    def in_text(schema, at, rebuild):
        yield at, "wrong type", rebuild(7)
        yield at, "list for a text", rebuild(["a"])
        if "enum" in schema:
            yield at, "unknown word", rebuild("no_such_word")
        elif schema.get("format") == "date":
            for bad in ("2026-02-30", "2025-02-29", "2026-13-01", "2026-1-5", "05.01.2026", "", "20260105"):
                yield at, f"day {bad!r}", rebuild(bad)
        elif schema.get("pattern", "").startswith("^[0-9]{6}-"):
            yield at, "no number", rebuild("17")
        elif schema.get("pattern", "").startswith("^([01]"):
            for bad in ("24:00", "09:60", "9:30", "0930", "09:30:00", "９:３０", ""):
                yield at, f"hour {bad!r}", rebuild(bad)
        else:
            yield at, "empty", rebuild("")
            yield at, "blank", rebuild("  　")
            yield at, "control character", rebuild("一\x07二" + "a" * 12)
            yield at, "turned direction", rebuild("一\u202e二" + "a" * 12)
            if "maxLength" in schema:
                yield at, "too long", rebuild(LONG_TAIL * (schema["maxLength"] + 1))


# Bodies that no library writes: (why, bytes, pointer at fault, "" for the whole).
RAW = [
    ("not JSON", b"{", ""),
    ("half a value", b'{"kind": ', "/kind"),
    ("a list", b"[]", ""),
    ("a text", b'"x"', ""),
    ("something after the end", b"{} {}", ""),
    ("a comment", b'{"kind": "request" /* why */}', "/kind"),
    ("a name twice", b'{"kind": "request", "kind": "request"}', "/kind"),
    ("a high surrogate alone", b'{"kind": "\\ud800"}', "/kind"),
    ("a low surrogate alone", b'{"kind": "\\udc00x"}', "/kind"),
    ("bytes that are no UTF-8", b'{"kind": "\xff\xfe"}', "/kind"),
    ("an overlong zero", b'{"kind": "\xc0\x80"}', "/kind"),
    ("a surrogate as bytes", b'{"kind": "\xed\xa0\x80"}', "/kind"),
    ("NaN", b'{"kind": NaN}', "/kind"),
    ("nesting without end", b'{"kind": ' + b"[" * 50000 + b"]" * 50000 + b"}", "/kind" + "/0" * 11),
]
