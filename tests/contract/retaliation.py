"""A report of retaliation by the petitioner of a matter, as its description has it."""


def report(petitioner, number, like):
    """Registers it as the petition was; gives what came of it."""
    submission = {name: value for name, value in like["submission"].items() if name != "attachments"}
    body = {"submission": submission, "accused_unit": "housing-bureau"}
    return petitioner.ask("POST", f"/matters/{number}/retaliation-report", body).wanted(201).body
