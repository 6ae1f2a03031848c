"""The API description as something to hold answers against."""
import re
import urllib.parse

import jsonschema
import yaml


class Description:
    def __init__(self, path):
        self.document = yaml.safe_load(path.read_text("utf-8"))
        self.operations = {}  # (METHOD, path) -> operation
        for address, methods in self.document["paths"].items():
            for method, operation in methods.items():
                self.operations[method.upper(), address] = operation
        self.patterns = [(re.compile(re.sub(r"\{\w+\}", "[^/]+", address) + "$"), address)
                         for address in self.document["paths"]]
        self.checkers = {}

    def route(self, method, path):
        """The operation an actual path belongs to; a path without parameters goes before one with."""
        plain = urllib.parse.urlsplit(path).path
        found = [address for pattern, address in self.patterns if pattern.match(plain)]
        for address in sorted(found, key=lambda one: one.count("{")):
            if (method, address) in self.operations:
                return method, address
        return None

    def resolved(self, one):
        while "$ref" in one:
            place = self.document
            for step in one["$ref"][2:].split("/"):
                place = place[step]
            one = place
        return one

    def check(self, schema, value):
        """The first thing wrong with a value, or None."""
        key = id(schema)
        if key not in self.checkers:
            whole = {**schema, "components": self.document["components"]}
            self.checkers[key] = jsonschema.Draft202012Validator(
                whole, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
        fault = jsonschema.exceptions.best_match(self.checkers[key].iter_errors(value))
        return f"{fault.json_path}: {fault.message}" if fault else None

    def fault(self, method, path, status, media, body):
        """What is wrong with an answer: an operation, status, media type or body the description does not know."""
        route = self.route(method, path)
        if not route:
            return f"{method} {path} is not described"
        answers = self.operations[route]["responses"]
        if str(status) not in answers:
            return f"{route[0]} {route[1]} answers {status}, which is not described"
        content = self.resolved(answers[str(status)]).get("content", {})
        if not content:
            return None if body in (None, b"") else f"{route} {status} has a body"
        media = media.split(";")[0]
        if "*/*" in content:
            return None
        if media not in content:
            return f"{route} {status} comes as {media}"
        if not media.endswith("json"):
            return None
        wrong = self.check(content[media]["schema"], body)
        return f"{route[0]} {route[1]} {status}: {wrong}" if wrong else None
