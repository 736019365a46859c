#!/usr/bin/env python3
"""Writes src/domain/countries.tsv: code, Korean, English, other names, zones.

Names come from CLDR (npm pack cldr-localenames-full, unpacked), codes and zones from a zoneinfo directory.
    make-countries.py PACKAGE_DIR ZONEINFO_DIR > src/domain/countries.tsv
"""
import json
import sys

# The names Korean business letters and buyers use, where CLDR's own are longer or politically loaded.
USUAL_KO = {"KR": "한국", "HK": "홍콩", "MO": "마카오", "ZA": "남아프리카공화국", "PS": "팔레스타인",
            "CD": "콩고민주공화국", "CG": "콩고공화국"}
USUAL_EN = {"KR": "Korea", "HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "PS": "Palestine",
            "CD": "DR Congo", "CG": "Republic of the Congo"}
# What else workbooks write.
OTHER = {
    "US": "USA|U.S.A.|U.S.|United States of America|America|미합중국|아메리카합중국",
    "GB": "UK|U.K.|Great Britain|England|영국(UK)|잉글랜드",
    "KR": "South Korea|Republic of Korea|Korea, Republic of|ROK|대한민국|남한",
    "KP": "DPRK|조선민주주의인민공화국",
    "VN": "Viet Nam|월남",
    "AE": "UAE|U.A.E.|아랍에미리트연합|아랍에미리트 연합",
    "CN": "PRC|P.R. China|PR China|People's Republic of China|Mainland China|중화인민공화국",
    "TW": "Taiwan, R.O.C.|타이완|중화민국",
    "ZA": "남아공|남아프리카",
    "TR": "Turkey|Turkiye|터키",
    "CZ": "Czech Republic|체코공화국",
    "RU": "Russian Federation|러시아연방",
    "DE": "Deutschland", "NL": "Holland|The Netherlands|화란", "AU": "오스트레일리아",
    "PH": "The Philippines", "ID": "인니", "IN": "인디아", "MY": "말레이지아", "JP": "Nippon",
    "KZ": "카자흐", "UZ": "우즈벡", "SA": "KSA|사우디", "HK": "Hong Kong SAR|Hong Kong SAR China",
    "MO": "Macau|Macao SAR China", "LA": "Lao PDR", "MM": "Burma|버마", "CI": "Ivory Coast", "SZ": "Swaziland",
    "IR": "Islamic Republic of Iran", "MX": "멕시코합중국", "MN": "몽고", "CH": "스위스연방",
}

package, zoneinfo = sys.argv[1:3]


def territories(lang):
    with open(f"{package}/main/{lang}/territories.json", encoding="utf-8") as file:
        return json.load(file)["main"][lang]["localeDisplayNames"]["territories"]


def table(name):
    with open(f"{zoneinfo}/{name}", encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]


ko, en = territories("ko"), territories("en")
zones = {}
for row in table("zone.tab"):
    zones.setdefault(row[0], []).append(row[2])
for code in sorted(row[0] for row in table("iso3166.tab")):
    names = {"ko": USUAL_KO.get(code, ko[code]), "en": USUAL_EN.get(code, en[code]).replace("’", "'")}
    others = [ko[code], en[code].replace("’", "'")]
    others += [t[key] for t in (ko, en) for key in sorted(t) if key.startswith(f"{code}-alt-")]
    others += OTHER.get(code, "").split("|")
    others = [other for other in dict.fromkeys(others) if other and other not in names.values()]
    print(code, names["ko"], names["en"], "|".join(others), " ".join(zones.get(code, [])), sep="\t")
