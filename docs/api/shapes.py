"""Small forms that schemas are put together from."""


def text(most, least=1):
    return {"type": "string", "minLength": least, "maxLength": most}


def number(least, most):
    return {"type": "integer", "minimum": least, "maximum": most}


def word(words):
    return {"type": "string", "enum": list(words)}


def ref(name):
    return {"$ref": f"#/components/schemas/{name}"}


def many(items, most=None):
    out = {"type": "array", "items": items}
    if most:
        out["maxItems"] = most
    return out


def either_null(schema):
    return {"anyOf": [schema, {"type": "null"}]}


DAY = {"type": "string", "format": "date", "pattern": "^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$"}
INSTANT = {"type": "string", "format": "date-time"}
FLAG = {"type": "boolean"}
ANY_TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}


def thing(required, optional=None, about=None):
    """An object that has these fields and no others."""
    out = {"type": "object"}
    if about:
        out["description"] = about
    fields = dict(required)
    fields.update(optional or {})
    if required:
        out["required"] = list(required)
    out["properties"] = fields
    out["additionalProperties"] = False
    return out
