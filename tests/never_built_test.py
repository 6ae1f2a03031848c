#!/usr/bin/python3
"""Proves that the walk of never_built.py can fail: in schema, API description, core, written names and words."""
import json
import pathlib
import tempfile
import unittest
try:
    from re import _parser as re_parser
except ImportError:  # Python 3.10 and before
    import sre_parse as re_parser

import never_built

BAD = ["petitioner_score", "personRisk", "petitioner_flag", "petitioner_history", "history_of_petitioner", "blacklist",
       "key_persons", "vexatious", "repeat_petitioner", "whereabouts", "travel_plan", "train_ticket", "gps",
       "imei", "face_id", "camera", "intercepted_on", "escort", "sensitive_period", "case_building",
       "beijing_visits", "zero_petition_target", "person-category", "contact_list", "last_seen_place"]
GOOD = ["matter", "stage", "last_day", "received_day", "demand", "unit", "representatives", "withheld_name",
        "review_request", "served_on", "kind", "category", "place", "place_of_matter", "re_review", "version",
        "persons_count", "remedy_body", "submission", "surface", "interface", "history_of_matter", "category_level"]


def examples(pattern):
    """One name for each way a pattern of the page may be met; a quantifier as few times as it allows."""
    def of(parsed):
        names = [""]
        for kind, value in parsed:
            kind = str(kind)
            if kind == "LITERAL":
                parts = [chr(value)]
            elif kind == "BRANCH":
                parts = [name for one in value[1] for name in of(one)]
            elif kind == "SUBPATTERN":
                parts = of(value[3])
            elif kind == "MAX_REPEAT":
                parts = of(value[2]) if value[0] else [""]
            elif kind == "IN":
                parts = ["x"]
            else:
                raise ValueError(kind)
            names = [name + part for name in names for part in parts]
        return names
    return of(re_parser.parse(pattern))


class Walk(unittest.TestCase):
    def walked(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True)
            path.write_text(text)
            return never_built.walk(pathlib.Path(folder))

    def test_names(self):
        for name in BAD:
            self.assertIsNotNone(never_built.never().name(name), name)
        for name in GOOD:
            self.assertIsNone(never_built.never().name(name), name)

    def test_every_entry_of_the_page_is_found_where_it_is_planted(self):
        page = never_built.never()
        self.assertGreater(len(page.words), 100)
        for kind, word in page.words:
            for text in (word, f"前{word}后" if never_built.HAN.search(word) else f"The {word.upper()}, today"):
                faults, _ = self.walked("web/src/words/zh.json", json.dumps({"some.key": text}))
                self.assertEqual(len(faults), 1, (kind, text))
        planted = [example for _, pattern in page.names for example in examples(pattern.pattern)]
        self.assertGreater(len(planted), 150)
        for name in planted:
            schema = f"CREATE TABLE matter (id TEXT, {name} TEXT);"
            self.assertTrue(self.walked("server/store/schema.sql", schema)[0], name)
        for kind, pattern in [*page.parameters, *page.tables]:
            for name in examples(pattern.pattern):
                self.assertEqual(page.of([(kind, pattern)], name), kind)

    def test_a_block_of_an_unknown_or_missing_kind_is_no_list(self):
        page = never_built.LIST.read_text(encoding="utf-8")
        for wrong in (page.replace("```names", "```name", 1), page.replace("```judged", "```words", 1)):
            self.assertRaises(ValueError, never_built.NeverBuilt, wrong)

    def test_words(self):
        for text in ("督办重点人员", "Show the person's Complaint History", "Watchlist"):
            self.assertTrue(self.walked("web/templates/page.tpl", f"<p>{text}</p>\n")[0], text)
            self.assertTrue(self.walked("web/src/matter/Page.vue", f"<p>{text}</p>\n")[0], text)
        said = 'throw Fault("请列出重点人员");'
        self.assertTrue(self.walked("server/desk/desk.cpp", said)[0])
        self.assertEqual(self.walked("server/desk/desk_test.cpp", said)[0], [])
        self.assertTrue(self.walked("law/cn/2022.toml", 'name = { zh = "敏感时期" }')[0])
        for text in ("重点项目", "Matters by last day", "the watchlists are gone"):
            self.assertEqual(self.walked("web/templates/page.tpl", text)[0], [], text)

    def test_written_names(self):
        for folder in ("record", "http", "intake"):
            bad = 'out["petitioner_history"] = 1;  // history_of_person'
            self.assertEqual(len(self.walked(f"server/{folder}/row.cpp", bad)[0]), 1)
            self.assertEqual(self.walked(f"server/{folder}/row.cpp", 'out["last_day"] = 1;')[0], [])

    def test_an_exception_is_for_one_name_and_needs_a_reason(self):
        page = never_built.LIST.read_text(encoding="utf-8")
        self.assertIn("```allowed\n", page)
        allowing = never_built.NeverBuilt(page.replace("```allowed\n", "```allowed\ngps of a pump station\n"))
        self.assertEqual(allowing.allowed["gps"], "of a pump station")
        schema = "CREATE TABLE pump (gps TEXT, imei TEXT);"
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "server/store/schema.sql")
            path.parent.mkdir(parents=True)
            path.write_text(schema)
            self.assertEqual(len(never_built.walk(pathlib.Path(folder), allowing)[0]), 1)
            self.assertEqual(len(never_built.walk(pathlib.Path(folder))[0]), 2)

    def test_columns(self):
        for name in BAD:
            name = name.replace("-", "_")
            bad = f"CREATE TABLE matter (id TEXT, {name} TEXT NOT NULL);"
            faults, _ = self.walked("server/store/schema.sql", bad)
            self.assertTrue(faults, name)
        faults, _ = self.walked("server/store/schema.cpp", 'auto sql = "ALTER TABLE matter ADD COLUMN gps TEXT";')
        self.assertTrue(faults)
        good = "CREATE TABLE matter (id TEXT, stage TEXT CHECK (x IN (1)));"
        faults, seen = self.walked("server/store/schema.sql", good)
        self.assertEqual((faults, seen), ([], 3))

    def test_a_table_of_persons(self):
        for name in ("persons", "petitioner", "people"):
            self.assertTrue(self.walked("server/store/schema.sql", f"CREATE TABLE {name} (id TEXT);")[0], name)

    def test_api(self):
        field = "components: {schemas: {Matter: {properties: {%s: {type: string}}}}}\n"
        for name in BAD:
            self.assertTrue(self.walked("docs/api/openapi.yaml", field % name)[0], name)
        self.assertEqual(self.walked("docs/api/openapi.yaml", field % "last_day")[0], [])
        value = "components: {schemas: {Kind: {enum: [petition, vexatious]}}}\n"
        self.assertTrue(self.walked("docs/api/openapi.yaml", value)[0])

    def test_search_by_person(self):
        query = "paths: {/api/v1/matters: {get: {parameters: [{name: %s, in: query}]}}}\n"
        for name in ("petitioner", "name", "phone", "id_number", "person_id"):
            self.assertTrue(self.walked("docs/api/openapi.yaml", query % name)[0], name)
        self.assertEqual(self.walked("docs/api/openapi.yaml", query % "stage")[0], [])
        register = "paths: {/api/v1/petitioners: {get: {}}}\n"
        self.assertTrue(self.walked("docs/api/openapi.yaml", register)[0])

    def test_core(self):
        self.assertTrue(self.walked("server/core/matter.hpp", "struct Matter { int petitioner_score = 0; };\n")[0])
        good = "// whereabouts\nstruct Matter { int stage; };\n"
        self.assertEqual(self.walked("server/core/matter.hpp", good)[0], [])


if __name__ == "__main__":
    unittest.main(verbosity=0)
