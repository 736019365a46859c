### The calendar file. Names and descriptions are shown by the reader's calendar.

calendar-summary-firm = Online meeting: { $other }
calendar-summary-buyer = Online meeting: { $other }
calendar-summary-both = Online meeting: { $firm } and { $buyer }
calendar-when = { WHEN($start, $end) }
calendar-join = Join: { $address }
calendar-programme = { $title } · program office { $phone }
calendar-one = Here is your calendar entry: open the file to add it. If the meeting moves, get it again and the same entry takes the new time.
calendar-all = { $count ->
    [one] Here is your meeting as a calendar entry: open the file to add it. If it moves, get the file again and the same entry takes the new time.
   *[other] Here are your { $count } meetings as calendar entries: open the file to add them. If one moves, get the file again and the same entry takes the new time.
}
calendar-cancelled = This file takes the canceled meeting out of your calendar: please open it.
calendar-nothing = There are no meetings to add to your calendar.
