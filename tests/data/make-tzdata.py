#!/usr/bin/env python3
"""Writes tests/data/tzdata-transitions.txt: what PyPI's tzdata says of every zone of chrono-tz, as an outside check.

One line a zone: name, then `epoch-seconds:offset-seconds` pairs; the first holds from the start of the window.
    pip install --target DIR tzdata && PYTHONTZPATH= PYTHONPATH=DIR python3 make-tzdata.py [ZONE ...] > new.txt
The zones are those of the file as it is, and any named: the test in zones.rs says which are missing.
"""
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
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


lines = Path(__file__).with_name("tzdata-transitions.txt").read_text(encoding="ascii").splitlines()
names = {line.split()[0] for line in lines if not line.startswith("#")} | set(sys.argv[1:])
print(f"# tzdata {tzdata.IANA_VERSION}, {DAYS} days from {START:%Y-%m-%d}")
for name in sorted(names):
    try:
        zone = ZoneInfo(name)
    except ZoneInfoNotFoundError:
        print(name, "unknown")
        continue
    print(name, *(f"{int(at.timestamp())}:{offset}" for at, offset in transitions(zone)))
