"""Checks the JSON-LD, CSV and JSON of built sites: each folder in the one that is named.

JSON-LD is expanded by PyLD and read into a graph by rdflib; what is in neither schema.org's nor the
W3C's vocabulary is an error. Leaves with 1 when anything is wrong.
"""
import csv
import html.parser
import io
import json
import pathlib
import sys

import pyld.jsonld
import rdflib
from rdflib.namespace import SDO

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
DCTERMS = "http://purl.org/dc/terms/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
# Terms of the Web Annotation Vocabulary (W3C Recommendation, 23 February 2017, appendix A), as far
# as an export may use them.
ANNOTATION_TERMS = {
    "id": "@id", "type": "@type",
    **{name: OA + name for name in (
        "Annotation", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "Choice",
        "FragmentSelector", "RangeSelector", "CssSelector", "XPathSelector", "TimeState",
        "exact", "prefix", "suffix", "sourceDate", "sourceDateStart", "sourceDateEnd",
        "renderedVia", "styleClass", "processingLanguage", "textDirection")},
    "cached": OA + "cachedSource", "stylesheet": OA + "styledBy",
    "start": OA + "start", "end": OA + "end",
    "Dataset": "http://purl.org/dc/dcmitype/Dataset", "Text": "http://purl.org/dc/dcmitype/Text",
    "TextualBody": OA + "TextualBody",
    **{name: AS + name for name in ("Application", "items", "first", "last", "next", "prev", "partOf")},
    "AnnotationCollection": AS + "OrderedCollection", "AnnotationPage": AS + "OrderedCollectionPage",
    "Software": AS + "Application", "generator": AS + "generator", "total": AS + "totalItems",
    "startIndex": AS + "startIndex",
    **{name: "http://xmlns.com/foaf/0.1/" + name for name in ("Person", "Organization", "name", "homepage")},
    "nickname": "http://xmlns.com/foaf/0.1/nick",
    "body": OA + "hasBody", "target": OA + "hasTarget", "source": OA + "hasSource",
    "selector": OA + "hasSelector", "refinedBy": OA + "refinedBy", "purpose": OA + "hasPurpose",
    "motivation": OA + "motivatedBy", "bodyValue": OA + "bodyValue", "scope": OA + "hasScope",
    "state": OA + "hasState", "canonical": OA + "canonical", "via": OA + "via",
    "creator": DCTERMS + "creator", "created": DCTERMS + "created", "modified": DCTERMS + "modified",
    "rights": DCTERMS + "rights", "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language", "value": RDF + "value",
    "label": "http://www.w3.org/2000/01/rdf-schema#label", "generated": DCTERMS + "issued",
    "conformsTo": DCTERMS + "conformsTo", "dcterms": DCTERMS, "oa": OA, "as": AS,
    "schema": "http://schema.org/", "audience": "http://schema.org/audience",
}
MOTIVATIONS = set(
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking "
    "moderating questioning replying tagging".split())
CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": ANNOTATION_TERMS,
    "https://schema.org": {"@vocab": str(SDO)},
}
SCHEMA_ORG = set(dir(SDO))
errors = []


def fail(where, message):
    errors.append(f"{where}: {message}")


def load(address, options):
    if address not in CONTEXTS:
        raise ValueError(f"the context {address} is not known here")
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXTS[address]}}


pyld.jsonld.set_document_loader(load)


class Scripts(html.parser.HTMLParser):
    """Gathers what stands in JSON-LD scripts, and what stands behind them."""

    def __init__(self):
        super().__init__()
        self.inside = False
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.inside = tag == "script" and dict(attributes).get("type") == "application/ld+json"
        if self.inside:
            self.found.append("")

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.found[-1] += data


def graph(document, base):
    """The document as a graph; relative addresses are those of `base`."""
    options = {"base": base, "format": "application/n-quads"}
    quads = pyld.jsonld.to_rdf(document, options)
    return rdflib.Graph().parse(data=quads, format="nt")


def check_schema_org(text, where, base):
    document = json.loads(text)
    count = 0
    for subject, predicate, value in graph(document, base):
        count += 1
        term = value if str(predicate) == RDF + "type" else predicate
        if term not in SCHEMA_ORG:
            fail(where, f"schema.org has no {term}")
    if count == 0:
        fail(where, "the JSON-LD says nothing")


def keys(value, where):
    if isinstance(value, list):
        for item in value:
            keys(item, where)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "@context":
                if not key.startswith("@") and ":" not in key and key not in ANNOTATION_TERMS:
                    fail(where, f"the W3C's context has no {key}")
                keys(inner, where)


def all_of(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def check_annotations(text, where, base):
    document = json.loads(text)
    keys(document, where)
    graph(document, base)
    items = document["first"]["items"]
    if document["type"] != "AnnotationCollection" or document["total"] != len(items):
        fail(where, "this is no collection, or its total is wrong")
    seen = set()
    for item in items:
        if item["type"] != "Annotation" or item["id"] in seen or not item.get("target"):
            fail(where, f"no annotation of its own: {item.get('id')}")
        seen.add(item["id"])
        for motivation in all_of(item.get("motivation")):
            if motivation not in MOTIVATIONS:
                fail(where, f"there is no motivation {motivation}")
        for target in all_of(item["target"]):
            for selector in all_of(target.get("selector")) if isinstance(target, dict) else []:
                kind = selector.get("type")
                wanted = {"TextQuoteSelector": ["exact"], "TextPositionSelector": ["start", "end"]}
                if any(name not in selector for name in wanted.get(kind, [])):
                    fail(where, f"a {kind} lacks a member")


def check_tables(folder, where):
    raw = (folder / "quotations.csv").read_bytes()
    text = raw.decode("utf-8")
    if text.replace("\r\n", "").count("\n") or text.replace("\r\n", "").count("\r") or not text.endswith("\r\n"):
        fail(where, "a line of the CSV does not end in CR LF")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if any(len(row) != len(rows[0]) for row in rows):
        fail(where, "lines of the CSV differ in their number of fields")
    again = io.StringIO(newline="")
    csv.writer(again, lineterminator="\r\n").writerows(rows)
    if again.getvalue() != text:
        fail(where, "the CSV is not what a writer of CSV makes of it")
    for row in rows:
        for field in row:
            if field[:1] in tuple("=+-@\t\r＝＋－＠"):
                fail(where, f"a spreadsheet would compute {field[:40]!r}")
    told = json.loads((folder / "quotations.json").read_text(encoding="utf-8"))
    ids = [(row[0], row[3]) for row in rows[1:]]
    if told["version"] != 1 or ids != [(one["article"], one["id"]) for one in told["quotations"]]:
        fail(where, "the CSV and the JSON tell of different quotations")
    return len(ids)


def main(root):
    counts = {"pages with schema.org": 0, "annotation collections": 0, "quotations in tables": 0}
    for folder in sorted(path for path in pathlib.Path(root).iterdir() if path.is_dir()):
        for path in sorted(folder.rglob("*")):
            where = str(path.relative_to(root))
            base = "https://test.example/" + path.relative_to(folder).as_posix()
            try:
                if path.suffix == ".html":
                    scripts = Scripts()
                    scripts.feed(path.read_text(encoding="utf-8"))
                    for text in scripts.found:
                        check_schema_org(text, where, base)
                        counts["pages with schema.org"] += 1
                elif path.name.endswith(".annotations.jsonld"):
                    check_annotations(path.read_text(encoding="utf-8"), where, base)
                    counts["annotation collections"] += 1
            except (ValueError, KeyError, TypeError, pyld.jsonld.JsonLdError) as error:
                fail(where, f"{type(error).__name__}: {error}")
        counts["quotations in tables"] += check_tables(folder, folder.name)
    for what, count in counts.items():
        if count == 0:
            fail(root, f"there are no {what}: nothing was checked")
        print(f"{count} {what} checked")
    for error in errors[:40]:
        print(error, file=sys.stderr)
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main(sys.argv[1])
