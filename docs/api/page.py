"""The API's documentation page: plain HTML made from the document, readable without scripts."""
import html as escaping


def escape(text):
    return escaping.escape(str(text), quote=True)


def kind(schema):
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return f'<a href="#schema-{name}">{name}</a>'
    if "anyOf" in schema or "oneOf" in schema:
        return " | ".join(kind(one) for one in schema.get("anyOf", schema.get("oneOf")))
    if "enum" in schema:
        return " | ".join(f"<code>{escape(one) or '&quot;&quot;'}</code>" for one in schema["enum"])
    if schema.get("type") == "array":
        most = f", ≤ {schema['maxItems']}" if "maxItems" in schema else ""
        return f"[{kind(schema['items'])}{most}]"
    if schema.get("type") == "string":
        bounds = f" {schema.get('minLength', 0)}–{schema['maxLength']}" if "maxLength" in schema else ""
        return escape(schema.get("format", "text") + bounds)
    if schema.get("type") == "integer" and "maximum" in schema:
        return f"{schema['minimum']}–{schema['maximum']}"
    return escape(schema.get("type", "any"))


def fields(schema):
    if "properties" not in schema:
        return f"<p>{kind(schema)}</p>"
    rows = []
    for name, one in schema["properties"].items():
        mark = "必填 required" if name in schema.get("required", []) else ""
        inner = fields(one) if one.get("properties") else kind(one)
        rows.append(f"<tr><th scope=\"row\"><code>{escape(name)}</code></th><td>{inner}</td><td>{mark}</td></tr>")
    if not rows:
        return "<p>–</p>"
    return f"<table>{''.join(rows)}</table>"


def named(document, one):
    """What a reference to a parameter or an answer stands for."""
    if "$ref" not in one:
        return one
    _, _, part, name = one["$ref"].split("/")
    return document["components"][part][name]


def operation(document, path, method, one):
    parameters = [named(document, each) for each in one.get("parameters", [])]
    out = [f'<section id="{one["operationId"]}"><h3><span class="method">{method.upper()}</span> '
           f"<code>{escape(path)}</code></h3><p>{escape(one['summary'])}</p>"]
    for place, title in (("query", "查询条件 query"), ("header", "请求头 headers")):
        found = [each for each in parameters if each["in"] == place]
        if found:
            rows = "".join(f"<tr><th scope=\"row\"><code>{escape(p['name'])}</code></th><td>{kind(p['schema'])}</td>"
                           f"<td>{escape(p.get('description', ''))}</td></tr>" for p in found)
            out.append(f"<h4>{title}</h4><table>{rows}</table>")
    content = one.get("requestBody", {}).get("content", {})
    for media, body in content.items():
        out.append(f"<h4>请求 request <code>{media}</code></h4>{fields(body['schema'])}")
    rows = []
    for status, answer in one["responses"].items():
        answer = named(document, answer)
        bodies = " ".join(kind(body["schema"]) for body in answer.get("content", {}).values())
        rows.append(f"<tr><th scope=\"row\">{status}</th><td>{bodies}</td><td>{escape(answer['description'])}</td></tr>")
    out.append(f"<h4>答复 answers</h4><table>{''.join(rows)}</table></section>")
    return "".join(out)


def html(document):
    contents, sections = [], []
    for path, methods in document["paths"].items():
        for method, one in methods.items():
            contents.append(f'<li><a href="#{one["operationId"]}">{escape(one["summary"])}</a></li>')
            sections.append(operation(document, path, method, one))
    schemas = [f'<section id="schema-{name}"><h3>{name}</h3>'
               f"<p>{escape(schema.get('description', ''))}</p>{fields(schema)}</section>"
               for name, schema in document["components"]["schemas"].items() if name != "Entry"]
    schemas.append('<section id="schema-Entry"><h3>Entry</h3><p>seq, at, day, by, act, event；event 的字段随 act 而定 / '
                   "the fields of event follow from act</p></section>")
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登闻接口 · Dengwen API</title>
<link rel="stylesheet" href="/api/documentation.css">
</head>
<body>
<header><h1>登闻接口 <span lang="en">Dengwen API</span></h1>
<p>{escape(document["info"]["description"])}</p>
<p><a href="/">首页 <span lang="en">Home</span></a> · <a href="/api/v1/openapi.yaml">openapi.yaml</a> ·
<a href="/api/v1/refusals">拒绝理由 <span lang="en">refusals</span></a></p></header>
<nav aria-label="目录 contents"><ol>
{chr(10).join(contents)}
</ol></nav>
<main>
<h2>网址 <span lang="en">Routes</span></h2>
{chr(10).join(sections)}
<h2>数据 <span lang="en">Schemas</span></h2>
{chr(10).join(schemas)}
</main>
</body>
</html>
"""
