#!/usr/bin/env python3
"""Writes tests/data/tzdata-transitions.txt: what PyPI's tzdata says of every zone of chrono-tz, as an outside check.

One line a zone: name, then `epoch-seconds:offset-seconds` pairs; the first holds from the start of the window.
    pip install --target DIR tzdata && PYTHONTZPATH= PYTHONPATH=DIR python3 make-tzdata.py ZONES > tzdata-transitions.txt
ZONES holds one zone a line: `cargo test --test naru -- --ignored --nocapture zones_known | grep ^zone | cut -c6-`.
"""
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import TZPATH, ZoneInfo, ZoneInfoNotFoundError

import tzdata

assert not TZPATH, "set PYTHONTZPATH= so that the system's rules stay out of this"
START = datetime(2026, 11, 25, tzinfo=timezone.utc)
DAYS = 730


def offset(zone, at):
    return int(at.astimezone(zone).utcoffset().total_seconds())


def transitions(zone):
    before = offset(zone, START)
    yield START, before
    for hour in range(1, DAYS * 24 + 1):
        late = START + timedelta(hours=hour)
        after = offset(zone, late)
        if after == before:
            continue
        early = late - timedelta(hours=1)
        while late - early > timedelta(seconds=1):
            middle = early + (late - early) // 2
            middle = middle.replace(microsecond=0)
            early, late = (middle, late) if offset(zone, middle) == before else (early, middle)
        yield late, after
        before = after


print(f"# tzdata {tzdata.IANA_VERSION}, {DAYS} days from {START:%Y-%m-%d}")
for name in open(sys.argv[1], encoding="ascii").read().split():
    try:
        zone = ZoneInfo(name)
    except ZoneInfoNotFoundError:
        print(name, "unknown")
        continue
    print(name, *(f"{int(at.timestamp())}:{offset}" for at, offset in transitions(zone)))
