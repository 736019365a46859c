### Papers: the daily result, meeting logs, interpreters' confirmations, the report and the picture of results; and what
### staff read in the chat when they ask for one. Figures and tables use the words of the spreadsheet (report.ftl).

## In the chat, for staff only.

papers-results-button = Report as PDF
papers-picture-button = Results as a picture
papers-day-button = Daily result { DAY($day) }
papers-meeting-button = Meeting log as PDF
papers-interpreter-button = Interpreter's confirmation
papers-making = The document is being prepared. You'll get it here.
papers-failed = The document could not be made. Nothing has changed. Please try again in a while.
papers-ready = { $paper ->
    [results] Report of <b>{ $cohort }</b>, as of { WHEN($now) }.
    [picture] The results of <b>{ $cohort }</b> on one page, as of { WHEN($now) }.
    [day] Daily result of <b>{ $cohort }</b>, as of { WHEN($now) }. The figures are provisional.
    [meeting] The meeting log. It holds the answers of both sides: please don't send it to the supplier or the buyer.
   *[interpreter] The interpreter's confirmation, ready to be signed.
}
papers-file = { $paper ->
    [results] { $code }-report-{ $day }
    [picture] { $code }-results-{ $day }
    [day] { $code }-daily-result-{ $day }
    [meeting] { $code }-meeting-log-{ $of }
   *[interpreter] { $code }-interpreter-{ $of }
}

## Every paper.

papers-foot = { $cohort } · as of { WHEN($now) }
papers-provisional = PROVISIONAL
papers-and = { $so } · { $item }: { $count }
papers-nobody = no answers
papers-buyer = { $buyer } ({ $country })
papers-time = Time
papers-place = Place
papers-money = { MONEY($amount) }
papers-at = { DAY($at) }, { TIME($at, zone: "none") }

## The daily result.

papers-day = { $cohort }: daily result (provisional), { DAY($day, year: "yes") }
papers-day-about =
    Host: { $host } · Counted from the meeting logs received by { WHEN($now) }. Logs can be sent and corrected for 14 days after a meeting, so the final figures may differ.
papers-no-meeting = There were no meetings on this day.
papers-not-held = Meetings not held, and why
papers-reasons = Why
papers-all-held = No party has said that a meeting was not held.
papers-silent = Meeting logs not received
papers-nobody-silent = Every log of the meetings so far has been received.

## The meeting log.

papers-meeting = Meeting log { $meeting }
papers-meeting-about =
    { $cohort } · Host: { $host } · For the program office only: neither side may be shown what the other answered. Answers stand side by side as they were given, neither averaged nor changed.
papers-meeting-answers = What each side answered
papers-question = Item
papers-no-log = no log
papers-held = Held?
papers-consulted = Consulted
papers-prospective = Prospective
papers-expected = Expected order
papers-next = Next steps
papers-worked = Interpreted
papers-remark = Remark
papers-sent-by = Entered by
papers-sent-at = Last sent
papers-corrected = Corrected
papers-corrected-count = { $count ->
    [0] never
    [one] once (first sent { $first })
   *[other] { $count } times (first sent { $first })
}
papers-sign-written = Written: program office
papers-sign-seen = Seen: host

## The interpreter's confirmation.

papers-interpreter = Confirmation of interpreting
papers-interpreter-name = { $name } ({ $code })
papers-programme = Program
papers-host = Host
papers-period = Period
papers-period-days = { DAY($from, year: "yes") } – { DAY($until, year: "yes") }
papers-interpreter-meetings = Meetings
papers-planned-time = Planned
papers-began = Began
papers-ended = Ended
papers-interpreter-none = No meetings were assigned.
papers-interpreter-total = { $count ->
    [one] Total: 1 meeting, { $minutes } minutes of interpreting
   *[other] Total: { $count } meetings, { $minutes } minutes of interpreting
}
papers-interpreter-open = { $count ->
    [one] The minutes leave out 1 meeting whose start and end were not logged.
   *[other] The minutes leave out { $count } meetings whose start and end were not logged.
}
papers-interpreter-unlogged = { $count ->
    [one] The total leaves out 1 meeting of which the interpreter has sent no log.
   *[other] The total leaves out { $count } meetings of which the interpreter has sent no log.
}
papers-interpreter-confirm = The interpreting above is hereby confirmed.
papers-sign-day = Date
papers-sign-interpreter = Interpreter (signature)
papers-sign-office = Program office (signature)

## Photos of meetings: staff send them from a meeting's screen; they are printed on its log and in the report.

photos-button = Photos
photos-of = <b>{ $code } { $firm } ↔ { $buyer }</b>: { $count ->
    [0] no photos yet.
    [one] 1 photo.
   *[other] { $count } photos.
}
photos-line = { $given ->
    [yes] Photo { $number }: { $name }
   *[no] Photo { $number }
}
photos-ask = Send photos here, several at once if you like; what you write with one is printed below it. JPEG and PNG are accepted.
photos-see-button = See photo { $number }
photos-off-button = Remove photo { $number }
photos-done-button = The meeting
photos-taken = We have the photos.
photos-refused = { $count ->
    [one] 1 file could not be opened and was not taken. Please send it again as JPEG or PNG.
   *[other] { $count } files could not be opened and were not taken. Please send them again as JPEG or PNG.
}
photos-refused-one = This file could not be taken. Please send it in the chat as JPEG or PNG.
photos-too-large = Files over 20 MB can't be accepted. If you send it as a photo, it gets smaller.
photos-known = We already have that photo.
photos-removed = The photo was removed.
photos-gone = That photo was removed before.

papers-photos = Photos
papers-photo = { $meeting } · { $caption }
papers-photos-broken = { $count ->
    [one] 1 photo could not be opened and is left out ({ $names })
   *[other] { $count } photos could not be opened and are left out ({ $names })
}
papers-photos-more = { $count ->
    [one] 1 more photo is on its meeting log only.
   *[other] { $count } more photos are on their meeting logs only.
}
