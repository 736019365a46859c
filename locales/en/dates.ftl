### Pieces of dates, times and lists. Other messages reach them through DAY, TIME, SPAN, WHEN and DURATION.

# The end of a meeting that runs past midnight.
date-next-day = { $time } (next day)

# DURATION: the first part of “10 minutes before”.
duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

# The last of several things.
list-and = { $items } and { $last }
