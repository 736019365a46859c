### What Naru says unasked: the schedule, changes, the day before, the last minutes, day sheets.
