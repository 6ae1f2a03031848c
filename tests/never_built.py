#!/usr/bin/python3
"""Walks every name and word of the product for what docs/never.md says is never built.

Names: tables and columns, paths, parameters, fields and values of the API, declarations of server/core, and the keys
written into records, answers and exports. Words: everything a person can read in the interface, in both languages.

  tests/never_built.py [ROOT]     status 1 when a name or a word of these kinds appears, or an exception is stale
"""
import functools
import json
import pathlib
import re
import sys

LIST = pathlib.Path(__file__).parent.parent / "docs/never.md"
CREATE = re.compile(r"\bCREATE\s+(?:VIRTUAL\s+|TEMP\w*\s+)?(?:TABLE|VIEW)\s+(?:IF\s+NOT\s+EXISTS\s+)?\"?(\w+)", re.I)
SAID = re.compile(r'"((?:\\.|[^"\\\n])*[ \u3400-\u9fff](?:\\.|[^"\\\n])*)"')
KINDS = {"persons", "judged", "names", "words", "parameters", "tables", "allowed"}
HAN = re.compile(r"[\u3400-\u9fff]")


def blocks(text):
    """(section, kind of block, its body) of every fenced block of the page."""
    for section in re.split(r"^## ", text, flags=re.M)[1:]:
        title = section.split("\n", 1)[0]
        for found in re.finditer(r"^```(\w+)\n(.*?)^```$", section, flags=re.M | re.S):
            yield title, found.group(1), found.group(2)


class NeverBuilt:
    """The list of docs/never.md, ready to be asked."""

    def __init__(self, text):
        self.names, self.words, self.parameters, self.tables, self.allowed = [], [], [], [], {}
        found = list(blocks(text))
        unknown = {kind for _, kind, _ in found} ^ KINDS
        if unknown:
            raise ValueError(f"docs/never.md: blocks missing or unknown: {', '.join(sorted(unknown))}")
        nouns = {kind: "(" + "|".join(body.split()) + ")" for _, kind, body in found if kind in ("persons", "judged")}
        pattern = lambda one: re.compile(one.replace("PERSON", nouns["persons"]).replace("JUDGED", nouns["judged"]))
        for title, kind, body in found:
            said = title[0].lower() + title[1:]
            if kind == "names":
                self.names += [(said, pattern(one)) for one in body.split()]
            elif kind == "parameters":
                self.parameters += [(said, pattern(one)) for one in body.split()]
            elif kind == "tables":
                self.tables += [(said, pattern(one)) for one in body.split()]
            elif kind == "words":
                for line in body.splitlines():
                    parts = line.split() if HAN.search(line) else line.split("|")
                    self.words += [(said, word.strip().lower()) for word in parts if word.strip()]
            elif kind == "allowed":
                self.allowed.update(line.split(None, 1) for line in body.splitlines() if line.strip())

    def name(self, name):
        """The kind of never-built thing a name speaks of, or None. Looks at whole words of the name."""
        parts = plain(name).strip("_").split("_")
        for start in range(len(parts)):
            for end in range(start + 1, len(parts) + 1):
                part = "_".join(parts[start:end])
                for kind, pattern in self.names:
                    if pattern.fullmatch(part):
                        return kind
        return None

    def word(self, text):
        """The kind of never-built thing a text speaks of, or None: Chinese anywhere, English by whole words."""
        text = text.lower()
        for kind, word in self.words:
            if HAN.search(word) and word in text:
                return kind
            if not HAN.search(word) and re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text):
                return kind
        return None

    @staticmethod
    def of(patterns, name):
        return next((kind for kind, pattern in patterns if pattern.fullmatch(plain(name))), None)


@functools.cache
def never():
    return NeverBuilt(LIST.read_text(encoding="utf-8"))


def plain(name):
    """camelCase, kebab-case and spaces to snake_case."""
    name = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name)
    return re.sub(r"[\s\-.]+", "_", name).lower()


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


def written_names(root):
    """The keys and values written into records, answers and exports, or read from files: quoted names in C++."""
    for folder in ("record", "http", "intake", "notify", "tally", "search"):
        for path in sorted(root.glob(f"server/{folder}/*.?pp")):
            if path.stem.endswith("_test"):
                continue
            text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
            for name in sorted(set(re.findall(r"\"([A-Za-z][A-Za-z_\-]{2,40})\"", text))):
                yield f"{path.relative_to(root)}", name


def read_words(root):
    """(place, text) of what a person can read: words, templates and pages, laws, and what the server says itself."""
    for path in sorted(root.glob("web/src/words/*.json")):
        for key, text in json.loads(path.read_text(encoding="utf-8")).items():
            yield f"{path.relative_to(root)}: {key}", text
    for path in sorted([*root.glob("web/templates/*.tpl"), *root.glob("web/src/**/*.vue")]):
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield f"{path.relative_to(root)}:{at}", line
    for path in sorted(root.glob("server/**/*.cpp")):
        if path.stem.endswith("_test"):
            continue
        for found in SAID.finditer(path.read_text(encoding="utf-8")):
            yield f"{path.relative_to(root)}", found.group(1)
    for path in sorted(root.glob("law/**/*.toml")):
        yield f"{path.relative_to(root)}", path.read_text(encoding="utf-8")


def walk(root, never_built=None):
    list_of = never_built or never()
    faults, seen, used = [], 0, set()

    def look(place, name, *also):
        nonlocal seen
        seen += 1
        kind = list_of.name(name) or next((found for found in also if found), None)
        if kind and name in list_of.allowed:
            used.add(name)
        elif kind:
            faults.append(f"{place}: {name}: {kind}")

    for place, name, is_table in schema_names(root):
        look(place, name, list_of.of(list_of.tables, name) if is_table else None)
    description = root / "docs/api/openapi.yaml"
    if description.exists():
        import yaml
        document = yaml.safe_load(description.read_text(encoding="utf-8"))
        for path in document.get("paths", {}):
            last = [part for part in path.split("/") if part and not part.startswith("{")][-1:]
            if last and "{number}" not in path and list_of.of(list_of.tables, last[0]):
                faults.append(f"docs/api/openapi.yaml: {path}: {list_of.of(list_of.tables, last[0])}")
        for place, name, is_parameter in api_names(document):
            look(place, name, list_of.of(list_of.parameters, name) if is_parameter else None)
    for place, name in [*core_names(root), *written_names(root)]:
        look(place, name)
    for place, text in read_words(root):
        seen += 1
        kind = list_of.word(text)
        if kind:
            faults.append(f"{place}: {text.strip()}: {kind}")
    if root == LIST.parent.parent:
        faults += [f"docs/never.md: {name} is allowed and used nowhere" for name in list_of.allowed.keys() - used]
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
