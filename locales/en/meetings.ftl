### My meetings: the list, a meeting, answers about attending.

## How people are named, always beside their company.
person-with-position = { $name } ({ $position })
person-with-salutation = { $salutation } { $name }
person-plain = { $name }
person-interpreter = { $name }

## Pieces of one meeting: used by the list, the home screen and the card.
meeting-both = { $firm } and { $buyer }
meeting-title-firm = <b>Your meeting with { $other }</b>
meeting-title-buyer = <b>Your meeting with { $other }</b>
meeting-title-both = <b>{ $firm } meets { $buyer }</b>
meeting-when = <b>{ WHEN($start, $end) }</b>
# The other side's clock.
meeting-theirs-city = { DAY($theirs) } · { TIME($theirs, zone: "none") } in { $city }, { COUNTRY($theirs) }
meeting-theirs-country = { DAY($theirs) } · { TIME($theirs, zone: "none") } in { COUNTRY($theirs) }
meeting-theirs-same-city = The same time in { $city }, { COUNTRY($theirs) }
meeting-theirs-same-country = The same time in { COUNTRY($theirs) }

## The five answers; buttons and texts use the same words.
attendance-coming = I'll be there
attendance-late = I'm running late
attendance-colleague = A colleague will join
attendance-other-time = I need another time
attendance-absent = I can't make it
# A button: what is saved now.
attendance-chosen-button = ✓ { $answer }

## States, in short.
meeting-state-open = not answered yet
meeting-state-coming = confirmed
meeting-state-late = running late
meeting-state-colleague = a colleague will join
meeting-state-other-time = another time requested
meeting-state-absent = can't make it
meeting-state-there = checked in
meeting-state-over = over
meeting-state-cancelled = canceled

## The list.
meetings-title = <b>{ $count ->
    [one] Your meeting
   *[other] Your { $count } meetings
}</b>
meetings-title-page = <b>Your { $count } meetings</b> (page { $page } of { $pages })
meetings-day = <b>{ DAY($day) }</b>
meetings-item = { SPAN($start, $end, zone: "full") } · <b>{ $other }</b> · { $state }
meetings-choose = Choose a meeting below to see the details or to answer.
meetings-none = You have no meetings yet. We'll let you know here as soon as one is arranged.
meetings-draft = The schedule isn't final yet. We'll send it to you here as soon as it is.
meetings-staff = Program office accounts have no meetings of their own. Each meeting can be opened from today's meetings.
meetings-item-button = { TIME($start, zone: "none") } { $other }
meetings-item-day-button = { DAY($start) } · { $other }
meetings-earlier-button = Previous page
meetings-later-button = Next page
meetings-calendar-button = Add all to my calendar
meetings-back-button = All my meetings

## All meetings of one day.
meetings-day-title = <b>{ $count ->
    [one] Your meeting on { DAY($day) }
   *[other] Your { $count } meetings on { DAY($day) }
}</b>
meetings-all-coming-button = I'll be at all of them
meetings-all-saved = Saved: you'll be at all of them.

## A meeting.
meeting-cancelled = <b>This meeting has been canceled.</b>
meeting-over = This meeting is over.
meeting-products-firm = Products: { $products }
meeting-products-buyer = Looking for: { $products }
meeting-products-both = { $other }: { $products }
meeting-homepage = Website: { $address }
meeting-venue = You are meeting at the venue.
meeting-arrive-at = { $place } · please arrive by { TIME($arrive) }.
meeting-arrive = Please arrive at the venue by { TIME($arrive) }.
meeting-directions = How to get there: { $directions }
meeting-online = You are meeting online. When it is time, press [Join the meeting] below.
meeting-online-address = You are meeting online: { $address }
meeting-online-later = You are meeting online. We'll send you the link as soon as we have it.
meeting-buyer-online = The buyer joins online.
meeting-colleagues = Your colleagues who get these messages too: { $people }
meeting-interpreter = Interpreter: { $interpreter }
meeting-interpreter-unnamed = An interpreter will be with you.
meeting-own-answer = Your answer: <b>{ $answer }</b>
meeting-own-answer-by = Your answer: <b>{ $answer }</b> (from { $who })
meeting-own-late-by = Your answer: <b>{ $answer }</b> (about { DURATION($minutes) }, from { $who })
meeting-own-none = Will you be able to join? Please choose below.
meeting-own-there = You have checked in.
meeting-firm-attends = { $other } has confirmed.
meeting-staff-party = { $party }: { $answer }
meeting-staff-party-by = { $party }: { $answer } (from { $who })
meeting-staff-late = { $party }: about { DURATION($minutes) } late
meeting-staff-wish = { $party } would prefer: { $wish }
meeting-staff-there = { $party }: checked in
party-firm = { $name }
party-buyer = { $name }
party-interpreter = { $name } (interpreter)
meeting-join-button = Join the meeting
meeting-arrived-button = I have arrived
meeting-entered-button = I'm in the room
meeting-calendar-button = Add to calendar
meeting-staff-button = Move or cancel
meeting-open-button = See the meeting
# Somebody else's meeting, or none at all; the two are not told apart.
meeting-unknown = This meeting can't be opened. Everything you saved is still there. Your own meetings are in the list below.

## Answers.
attendance-saved = Saved: <b>{ $answer }</b>
attendance-colleague-who = { $whose ->
    [interpreter] Please tell us here who will join and how to reach them. We'll pass it on to the program office.
   *[company] Please tell us here who will join and how to reach them, and the program office will send them an invitation.
}
attendance-moved = The meeting has been moved since you got this message, so your answer was not saved. Please look at the new time and answer again.
attendance-over = This meeting is over, so the answer can't be changed any more. If there is something you'd like to tell us, please contact the program office.
attendance-cancelled = This meeting has been canceled, so your answer was not saved.
attendance-read-only = The program office can see the answers but not change them here. Nothing has changed.
attendance-about = Your meeting with { $other }
attendance-absent-sure = You can't make it to this meeting? If you press yes, we'll tell the program office right away and sort it out with the other side.
attendance-absent-yes-button = Yes, I can't make it
attendance-absent-no-button = No
attendance-how-late = How late will you be? We'll pass it on to the program office.
attendance-late-so-far = Saved so far: about { DURATION($minutes) }
attendance-minutes-button = { DURATION($minutes) }
attendance-no-minutes-button = I don't know yet
# How late they will be was typed but not kept; stands above the question.
attendance-late-unread = We couldn't read how long, so it wasn't saved. Please type it like 20 minutes or 1 hour. We do have your answer that you're running late.
attendance-late-too-long = We can only save up to { DURATION($limit) }, so it wasn't saved. If you'll be later than that, please type “another time”. We do have your answer that you're running late.
attendance-late-told = { $later ->
    [no] The program office knows.
   *[yes] The program office will know in their working hours, on { WHEN($told) }.
}
attendance-late-told-minutes = { $later ->
    [no] The program office knows that you'll be about { DURATION($minutes) } late.
   *[yes] The program office will know on { WHEN($told) } that you'll be about { DURATION($minutes) } late.
}
attendance-wish = { $later ->
    [no] The program office knows that you need another time.
   *[yes] Saved. The program office will know in their working hours, on { WHEN($told) }, that you need another time.
} Which days and times would suit you? Just type them, for example: Sep 18 in the morning, or after 4 PM.
attendance-wish-so-far = Saved so far: { $wish }
attendance-no-wish-button = Skip this
attendance-wish-saved = { $later ->
    [no] Saved and passed on to the program office.
   *[yes] Saved. The program office gets it in their working hours, on { WHEN($told) }.
} We'll let you know when there is a new time; until then the meeting stands as planned.
attendance-wish-none = { $later ->
    [no] Your request is with the program office.
   *[yes] The program office gets your request in their working hours, on { WHEN($told) }.
} We'll let you know when there is a new time; until then the meeting stands as planned.
attendance-wish-long = That's too long for us to pass on. Please keep it to { $limit } characters. Your request for another time is already saved.
# After [We've arranged another time]. The program office knows already.
attendance-arranged = { $later ->
    [no] The program office knows that you've arranged another time.
   *[yes] Saved. The program office will know in their working hours, on { WHEN($told) }, that you've arranged another time.
} What time did you agree on? For example: today at 4 PM.
attendance-arranged-saved = { $later ->
    [no] Saved and passed on to the program office.
   *[yes] Saved. The program office gets it in their working hours, on { WHEN($told) }.
} We'll let you know once they have changed the schedule.
attendance-arranged-none = The program office will look into it. We'll let you know once they have changed the schedule.
attendance-arranged-long = That's too long for us to pass on. Please keep it to { $limit } characters. That you've arranged another time is already saved.
# After [Connection problem].
trouble-told = The program office knows that you can't get in. If it's urgent, please contact them: { office-line }
attendance-checked-in = Thank you, you're checked in.
attendance-check-in-early = It's a little early. You can check in from { DURATION($minutes) } before the start.

# What is understood where somebody types instead of pressing, parted by commas.
attendance-skip-words = skip, skip this, none, later, i don't know, i don't know yet

# Answers typed instead of pressed, beside the words on the buttons; parted by commas.
attendance-words-coming = i will be there, yes i'll be there, yes i will be there, i can make it, yes i can make it, yes i can, i'll come, i will come, i'm coming, i am coming, i'll attend, i will attend, i'll join, i will join, yes that works, that works, that works for me, coming, attending, confirmed, i confirm, see you there
attendance-words-late = i am running late, running late, i'll be late, i will be late, i'll be a little late, i'll be a bit late, i'm late, late
attendance-words-colleague = my colleague will join, a colleague will attend, my colleague will attend, a colleague will come, my colleague will come, someone else will join
attendance-words-other-time = another time, another time please, i need a different time, can we reschedule, could we reschedule, reschedule, please reschedule, i need to reschedule, i'd like to reschedule
attendance-words-absent = i cannot make it, i can not make it, can't make it, i can't come, i cannot come, i can't attend, i cannot attend, i can't join, i cannot join, i won't be there, i will not be there, yes i can't make it, not coming
# Something was typed and it may be about several meetings.
attendance-which = “{ $answer }”: which meeting is this answer for? Nothing has been saved yet.

## Words came long after a question: are they its answer, or something else?
held =
    We had asked you about { $other ->
        [none] a meeting
       *[other] your meeting with { $other }
    }: { $step ->
        [sure] whether you really can't make it
        [how-late] how late you will be
        [arranged] what time you agreed on
       *[wish] which days and times would suit you
    }. What is this message for?
    “{ $words }”
held-answer-button = It's my answer
held-office-button = Please tell the office
held-stop-button = Stop
held-dropped = Stopped. What you just wrote was neither saved nor passed on.

## To the program office.
attendance-staff-answer = { $party } answered “{ $answer }” for this meeting.
attendance-staff-change = { $party } changed the answer for this meeting from “{ $before }” to “{ $answer }”.
attendance-staff-late = { $party } will be about { DURATION($minutes) } late for this meeting.
attendance-staff-trouble = { $party } can't get into this meeting.
attendance-staff-wish = { $party } wrote which times would suit for this meeting.
attendance-staff-arranged = { $party } and the other side have arranged another time for this meeting.
attendance-staff-arranged-for = { $party } wrote which time was agreed on for this meeting.
attendance-staff-wish-words = “{ $wish }”
attendance-staff-meeting = { $code } · { $firm } – { $buyer }
attendance-staff-who = Answered by { $who }
attendance-staff-told-by = From { $who }

## One line to colleagues of the same company.
attendance-colleague-told = { $who } answered “{ $answer }” for your meeting with { $other } ({ WHEN($start) }). To answer differently, press [See the meeting].
