### What Naru says unasked: the schedule, changes, the day before, the last minutes, day sheets.

## Pieces of one meeting, used by many notices.
# How a sentence names the others.
notice-firm = { $name }
notice-buyer = { $name }
notice-both = { $firm } and { $buyer }
# After “meeting with”: the other side, or both for an interpreter.
notice-with = { $partner }
notice-place-city = { $city }, { COUNTRY($there) }
notice-place-country = { COUNTRY($there) }
notice-when = <b>{ WHEN($start, $end) }</b>
notice-there = { WHEN($there, zone: "none") } in { $place }
notice-arrive-at = { $where } · please arrive by { TIME($arrive, zone: "short") }.
notice-arrive = Please arrive at the venue by { TIME($arrive, zone: "short") }.
notice-held-at = It takes place at { $where }.
notice-directions = How to get there: { $directions }
notice-online = You are meeting online.
notice-online-link = You are meeting online. We'll send you the button to join { DURATION($minutes) } before the start.
notice-firm-offers = Products: { $products }
notice-buyer-seeks = Looking for: { $products }
notice-interpreter = An interpreter will be with you.
notice-contact = Questions? Please call the program office: { $phone }

## Whether they will come.
notice-will-you-come = Will you be able to join?
notice-answered-coming = You've told us you'll be there.
notice-answered-late = You've told us you're running late.
notice-answered-colleague = You've told us a colleague will join.
notice-answered-other-time = You've asked for another time. Until there is a new one, this time stands.
notice-answered-absent = You've told us you can't make it.

## The schedule, sent once when the program is published.
notice-schedule = Dear { $who }, here is your schedule for { $title }. { $count ->
    [one] You have one meeting.
   *[other] You have { $count } meetings.
}
notice-day = <b>{ DAY($day) }</b>
notice-schedule-item = { SPAN($start, $end) } · { $name }
notice-schedule-later = We'll remind you the day before and before the start, and tell you at once if anything changes.

## The day before.
notice-day-before = { $days ->
    [0] Your meeting with { $with } is today.
    [1] Your meeting with { $with } is tomorrow.
   *[other] Your meeting with { $with } is on { DAY($start) }.
}
notice-day-before-several = { $days ->
    [0] You have { $count } meetings today.
    [1] You have { $count } meetings tomorrow.
   *[other] You have { $count } meetings on { DAY($start) }.
}
notice-numbered = { $number }. { $name }
notice-will-you-come-to-all = Will you be able to join all of them? To answer for one, please choose it below.

## Before the start, and the way in.
notice-soon = Your meeting with { $with } starts in { DURATION($minutes) }, at <b>{ TIME($start, zone: "short") }</b>.
notice-begun = Your meeting with { $with } started at <b>{ TIME($start, zone: "short") }</b>.
notice-not-answered = We haven't heard from you yet. Will you be able to join?
notice-room = { $interpreter ->
    [yes] Your interpreter and { $partner } will meet you in the room.
   *[no] { $partner } will meet you in the room.
}
notice-link = How to join: { $link }
notice-no-link = The program office will send you the link. Questions? Please call { $phone }

## Changes, told against what the reader was told last.
notice-added = You have a new meeting with { $with }.
notice-back-on = Your meeting with { $with } is back on.
notice-moved = Your meeting with { $with } has been moved. We're sorry for the change.
notice-length-changed = Your meeting with { $with } now takes { DURATION($minutes) } instead of { DURATION($was) }.
notice-booth-changed = Your meeting with { $with } will be in another place.
notice-link-known = Here is the link for your meeting with { $with }.
notice-link-changed = The link for your meeting with { $with } has changed. The earlier one no longer works.
notice-now-online = Your meeting with { $with } will be online, not at the venue.
notice-now-at-venue = Your meeting with { $with } will be at the venue, not online.
notice-partner-changed = You will meet { $partner } instead of { $was }.
notice-new-time = <b>New: { WHEN($start, $end) }</b>
notice-before = Before: { WHEN($before, zone: "short") }
notice-length = Length: { DURATION($minutes) } (before: { DURATION($was) })
notice-place-before = Before: { $was }
notice-link-same = Your meeting link stays the same.
notice-link-first = Your link: { $link }
notice-link-new = Your new link: { $link }
notice-new-time-works = Does the new time work for you?
notice-cancelled = Your meeting with { $with } has been cancelled. We're sorry for the change.
notice-taken-off = You are no longer part of the meeting with { $with }.
notice-no-more = We won't send you anything more about this meeting. Questions? Please call the program office: { $phone }

## The sheet of a day: first the program office's, then a firm's or an interpreter's own.
notice-sheet = <b>{ DAY($day) }</b>: { $count ->
    [one] one meeting.
   *[other] { $count } meetings.
}
notice-sheet-item = <b>{ SPAN($start, $end) }</b> · { $place ->
    [booth] { $booth }
    [online] online
   *[open] no booth yet
} · { $code }
notice-sheet-parties = { $firm } ↔ { $buyer } ({ WHEN($there, zone: "short") })
notice-sheet-answers = Supplier: { $firm } · Buyer: { $buyer }
notice-sheet-interpreter = Interpreter { $name }: { $answer }
notice-own-sheet = <b>{ DAY($day) }</b>: you have { $count } meetings.
notice-own-sheet-item = <b>{ SPAN($start, $end) }</b> · { $name }

## The day's result at 18:00, for staff on days with meetings.
notice-result = Result of <b>{ DAY($day) }</b>. It is <b>provisional</b> and changes as logs come in or are corrected.
notice-result-held = Meetings held: <b>{ $held }</b> of { $planned } planned
notice-result-consulted = Consulted: <b>{ MONEY($amount) }</b>
notice-result-prospective = Prospective: <b>{ MONEY($amount) }</b> ({ $count ->
    [one] 1 meeting
   *[other] { $count } meetings
})
notice-result-unrated = Left out, having no exchange rate: { $count ->
    [one] 1 amount
   *[other] { $count } amounts
}
notice-result-amiss = { $count ->
    [one] 1 meeting was not held, or has conflicting answers
   *[other] { $count } meetings were not held, or have conflicting answers
}
notice-result-line = · { $code } { $firm } ↔ { $buyer }: { notice-result-outcome }
notice-result-reason = · { $code } { $firm } ↔ { $buyer }: { notice-result-outcome } – { $remark }
notice-result-outcome = { $outcome ->
    [elsewhere] held elsewhere
    [buyer-absent] buyer absent
    [firm-absent] supplier absent
    [connection] connection failed
   *[disputed] answers differ
}
notice-result-more = · and { $count } more
notice-result-silent = Meeting logs still missing: { $count }
notice-result-all = Every log of the meetings so far has been received.
notice-result-button = Daily result as PDF

## Buttons.
notice-meeting-button = { TIME($start, zone: "none") } { $name }
notice-meetings-button = My meetings
notice-day-button = That day's meetings
notice-meetings-count-button = My meetings ({ $count })
notice-help-button = Ask the program office
notice-trouble-button = Connection problem
notice-arranged-button = We've arranged another time
notice-works-button = Yes, that works
notice-calendar-update-button = Update my calendar

## The preview, for the program office: what goes out, to whom and when, in its reader's words.
preview-title = Messages of { $title }: { DAY($from, year: "yes") } – { DAY($to, year: "yes") }
preview-head = { WHEN($at) } · { $who }{ $again ->
    [yes] { " " }· only if they haven't answered
   *[no] { "" }
}{ $reached ->
    [no] { " " }· not connected yet
   *[yes] { "" }
}
preview-none = Nothing will be sent in this time.
preview-totals = Messages by reader
preview-total = { $who }: { $count }{ $asked ->
    [again] { " " }({ $most } if they never answer)
   *[once] { "" }
}, { $busiest } on the busiest day{ $warned ->
    [yes] { " " }· warning: too many
   *[no] { "" }
}
preview-sum = Readers: { $people } · messages: { $count }{ $asked ->
    [again] { " " }({ $most } if nobody ever answers)
   *[once] { "" }
} · warnings: { $warnings }
