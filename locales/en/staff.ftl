### What staff read: today, who has joined, moving and canceling meetings.

## What cannot be seen or changed.

staff-refused = Only the program office of these meetings can use this screen. Nothing was changed. Type “home” to go back to the first screen.
staff-only-reads = You can look but not make changes. Nothing was changed. Please tell someone who runs the program.
staff-outdated = That button belongs to an earlier screen, so nothing was changed. Please choose again below.
staff-changed-meanwhile = This meeting was changed in the meantime, so nothing was done. This is how it stands now.
staff-already-so = It is so already, so nothing was changed. This is how it stands now.
staff-nothing-changed = Stopped. Nothing was changed.

## The first screen.

staff-home =
    <b>{ $cohort }</b>: program office
    Meetings today: { $today } · tomorrow: { $tomorrow } · in all: { $all }
staff-home-draft = Not published yet. Nobody is told anything before you publish.
staff-home-published = Published. When you change a meeting, the people concerned are told at once.
staff-today-button = Today
staff-tomorrow-button = Tomorrow
staff-people-button = People
staff-find-button = Change a meeting
staff-announcements-button = Announcements
staff-import-button = Import and publish
staff-log-button = Change log
staff-home-button = Home
staff-back-button = Back to the list
staff-give-up-button = Never mind

## One day's meetings.

staff-day =
    <b>{ DAY($day) } · { $count ->
        [one] { $count } meeting
       *[other] { $count } meetings
    }</b>{ $off ->
        [0] { "" }
       *[other] { " " }· { $off } canceled
    }
# Times are the host's; the buyer's own time is in brackets.
staff-day-meeting =
    <b>{ SPAN($start, $end, zone: "short") }</b> · { $place } · { $code }
    { $firm } ↔ { $buyer } ({ WHEN($there, zone: "short") })
    Supplier: { $firmstate } · Buyer: { $buyerstate } · { $interpreter }: { $interpreterstate }
staff-day-meeting-alone =
    <b>{ SPAN($start, $end, zone: "short") }</b> · { $place } · { $code }
    { $firm } ↔ { $buyer } ({ WHEN($there, zone: "short") })
    Supplier: { $firmstate } · Buyer: { $buyerstate } · no interpreter
staff-day-off = Canceled: { SPAN($start, $end, zone: "short") } · { $code } · { $firm } ↔ { $buyer }
staff-open-button = { TIME($start, zone: "none") } { $code } { $firm }
staff-page = Page { $page } of { $pages }
staff-page-before-button = Previous page
staff-page-after-button = Next page
staff-day-before-button = ◀ { DAY($day) }
staff-day-after-button = { DAY($day) } ▶
staff-day-button = That day

# What each party of a meeting has answered.
staff-state = { $state ->
    [coming] confirmed
    [late] running late
    [late-by] { $minutes } min late
    [colleague] a colleague will join
    [other-time] asked for another time
    [absent] can't make it
    [there] here
   *[silent] no answer
}
staff-online = online
staff-at-venue = at the venue
staff-no-booth = no booth yet
staff-none = none

## One meeting.

staff-card =
    <b>{ $code } · { WHEN($start, $end) }</b>
    For the buyer: { WHEN($there, $thereend) }
    { $firm } ({ $firmcode }, { $firmmode })
    ↔ { $buyer } ({ $buyercode }, { COUNTRY($country) }, { $buyermode })
staff-card-off =
    <b>Canceled</b>: { $code } · { WHEN($start, $end) }
    For the buyer: { WHEN($there, $thereend) }
    { $firm } ({ $firmcode }, { $firmmode })
    ↔ { $buyer } ({ $buyercode }, { COUNTRY($country) }, { $buyermode })
staff-card-place = Place: { $place }
staff-card-link = Meeting link: { $link }
staff-card-interpreter = Interpreter: { $name }
staff-card-revision = { $changes ->
    [0] Never changed
    [one] Changed once
   *[other] Changed { $changes } times
}
staff-card-state = { $side ->
    [firm] Supplier: { $state }
    [buyer] Buyer: { $state }
   *[interpreter] Interpreter: { $state }
}
staff-card-answer = { $side ->
    [firm] Supplier: { $state } ({ $name }, { WHEN($at, zone: "short") })
    [buyer] Buyer: { $state } ({ $name }, { WHEN($at, zone: "short") })
   *[interpreter] Interpreter: { $state } ({ $name }, { WHEN($at, zone: "short") })
}
staff-card-wish = Time asked for: { $wish }
staff-move-button = Change the time
staff-booth-button = Change the booth
staff-link-button = Change the link
staff-cancel-button = Cancel it
staff-reinstate-button = Bring it back

## Asking what a meeting shall become.

staff-move-ask =
    <b>{ $code } { $firm } ↔ { $buyer }</b>
    It is now on { WHEN($start, $end) }, { WHEN($there) } for the buyer.

    Choose a day, or type a day and a time on the host's clock.
    For example 9/17 10:30, Sep 17 10:30 or 2020-09-17 10:30. A time alone means the same day.
staff-move-ask-time = { $free ->
    [0]
        <b>{ $code } { $firm } ↔ { $buyer }</b>
        On { DAY($day) } there is no time in the timetable at which both sides, the interpreter and the booth are free.

        Choose another day, or type a time, for example 10:30 or 2 pm.
   *[other]
        <b>{ $code } { $firm } ↔ { $buyer }</b>
        What time on { DAY($day) }? Both sides, the interpreter and the booth are free at these { $free } times.

        For another time, type it, for example 10:30 or 2 pm.
}
staff-move-day-button = { DAY($day) }
staff-move-time-button = { TIME($start, zone: "none") }
staff-move-other-day-button = Another day
staff-move-other-button = Another time
staff-move-unread = We couldn't read a day and a time in that. Nothing was changed. Please type it like 9/17 10:30, Sep 17 10:30 or 10:30.
staff-booth-ask =
    <b>{ $code } { $firm } ↔ { $buyer }</b>
    { WHEN($start, $end) } · booth now: { $booth }

    Please type the new booth. Booths in use: { $booths }. Type “none” to leave it without a booth.
staff-booth-unread = That can't be the name of a booth. Nothing was changed. Please type one line of up to { $most } characters.
staff-link-ask =
    <b>{ $code } { $firm } ↔ { $buyer }</b>
    { WHEN($start, $end) } · link now: { $link }

    Please type the new meeting link. Type “none” to leave it without a link.
staff-link-unread = That is not a web address. Nothing was changed. Please type an address that starts with https://.
staff-find =
    Which meeting would you like to change? Choose a day, or type a meeting's code or a company's name.
    For example M05, Seolbong, F01
staff-find-nothing = No meeting matches “{ $text }”. Please type a code or a company's name again.
staff-find-line = { $off ->
    [yes] Canceled: { WHEN($start, $end, zone: "short") } · { $code } · { $firm } ↔ { $buyer }
   *[no] { WHEN($start, $end, zone: "short") } · { $code } · { $firm } ↔ { $buyer }
}
staff-find-open-button = { DAY($start) } { TIME($start, zone: "none") } { $code }
staff-find-more = These are the first { $shown }. Please type more to narrow it down.
staff-find-these = { $count ->
    [one] { $count } meeting matches “{ $text }”.
   *[other] { $count } meetings match “{ $text }”.
}

## The confirmation before a change.

staff-confirm-move =
    <b>Change the time of { $code }?</b>
    { $firm } ↔ { $buyer }

    Before: { WHEN($start, $end) }
    For the buyer: { WHEN($there, $thereend) }
    <b>After: { WHEN($newstart, $newend) }</b>
    For the buyer: { WHEN($newthere, $newthereend) }
staff-confirm-booth =
    <b>Change the booth of { $code }?</b>
    { $firm } ↔ { $buyer }
    { WHEN($start, $end) }

    Before: { $before }
    <b>After: { $after }</b>
staff-confirm-link =
    <b>Change the meeting link of { $code }?</b>
    { $firm } ↔ { $buyer }
    { WHEN($start, $end) }

    Before: { $before }
    <b>After: { $after }</b>
staff-confirm-cancel =
    <b>Cancel { $code }?</b>
    { $firm } ↔ { $buyer }
    { WHEN($start, $end) }
    For the buyer: { WHEN($there, $thereend) }
staff-confirm-reinstate =
    <b>Bring back { $code }, which was canceled?</b>
    { $firm } ↔ { $buyer }
    { WHEN($start, $end) }
    For the buyer: { WHEN($there, $thereend) }
staff-move-yes-button = Yes, change the time
staff-change-yes-button = Yes, change it
staff-cancel-yes-button = Yes, cancel the meeting
staff-reinstate-yes-button = Yes, bring it back

staff-odd-host-hours = Please note: before 8:00 or after 21:00 on the host's clock.
staff-odd-buyer-hours = Please note: before 8:00 or after 21:00 on the buyer's clock.
staff-odd-lunch = Please note: it overlaps lunch (12:00–13:00).
staff-odd-host-weekend = Please note: it is a weekend in Korea.
staff-odd-buyer-weekend = Please note: it is a weekend for the buyer.
staff-odd-holiday = Please note: it is a holiday in { COUNTRY($country) } ({ $name }).
staff-odd-outside = Please note: the day is outside the program's dates.

# Who will be told: on the confirmation and on the result.
staff-told = Told on Telegram: { $firm } ({ $firms }), { $buyer } ({ $buyers }), interpreter ({ $interpreters })
staff-told-nobody = Nobody can be told on Telegram.
staff-told-unreachable = { $count ->
    [one] { $count } person cannot be told on Telegram: { $people }. Please call or e-mail them.
   *[other] { $count } people cannot be told on Telegram: { $people }. Please call or e-mail them.
}
staff-told-past = The meeting is in the past, so nobody is told.
staff-told-draft = The program is not published yet, so nobody is told.

staff-refused-past = { WHEN($start) } has passed, so nothing was changed. Please type a time to come.
staff-refused-clash = { $code } cannot be at { WHEN($start, $end) }, so nothing was changed.
staff-clash = { $busy ->
    [firm] · { $firm } has another meeting then: { $code } { SPAN($start, $end, zone: "short") }, { $buyer }
    [buyer] · { $buyer } has another meeting then: { $code } { SPAN($start, $end, zone: "short") }, { $firm }
    [interpreter] · The interpreter has another meeting then: { $code } { SPAN($start, $end, zone: "short") }, { $firm } ↔ { $buyer }
   *[booth] · Another meeting has the booth then: { $code } { SPAN($start, $end, zone: "short") }, { $firm } ↔ { $buyer }
}

staff-moved = The time of { $code } was changed.
staff-booth-changed = The booth of { $code } was changed.
staff-link-changed = The meeting link of { $code } was changed.
staff-cancelled = { $code } was canceled.
staff-reinstated = { $code } is on again.

## The change log.

staff-log = <b>Change log</b>
staff-log-empty = Nothing has been changed yet.
staff-log-line =
    { WHEN($at, zone: "short") } · { $name }
    { $action ->
        [meeting-moved] Time changed
        [booth-changed] Booth changed
        [link-changed] Meeting link changed
        [meeting-cancelled] Meeting canceled
        [meeting-reinstated] Meeting brought back
        [import-applied] Workbook applied
        [published] Program published
        [catalog-approved] Submission approved
        [catalog-returned] Submission returned
        [catalog-given-for] Submitted for a company
        [invite-shown] Invitation looked at
        [invite-renewed] New invitation issued
        [duty-done] Recorded as done
        [duty-waived] Waived
        [duty-open] Marked as not done
        [nudged] Reminder sent
        [material-given] Material handed out
        [material-taken-back] Material taken back
        [slots-opened] Test times opened
        [slot-freed] Test booking canceled
        [connection-tested] Connection test recorded
        [samples-numbered] Tracking number typed
        [deal-entered-for] Deal entered for a company
        [deal-taken-back] Deal canceled as a mistake
        [deal-withdrawn] Deal canceled
        [deal-parted] Deal parted
        [deal-joined] Deals joined
        [proof-confirmed] Proof confirmed
        [proof-seen] Document seen
        [proof-returned] Proof returned
        [samples-registered-for] Parcel registered for a firm
        [samples-marked] Arrival of samples noted for an office
        [page-shown] Personal page address looked at
        [photo-given] Photo given
        [photo-removed] Photo removed
        [paper-taken] Paper taken
        [report-taken] Report taken
        [page-renewed] New personal page address issued
        [broadcast-paused] Announcement paused
        [broadcast-resumed] Announcement resumed
        [broadcast-stopped] Announcement stopped
        [broadcast-corrected] Announcement corrected
        [broadcast-recalled] Announcement recalled
        [broadcast-missing-told] Announcement sent to those who missed it
        [broadcast-said-again] Announcement sent again where in doubt
        [broadcast-left] Announcement left as it is where in doubt
        [broadcast-sent] Announcement sent
        [broadcast-scheduled] Announcement scheduled
        [broadcast-asked] Approval of an announcement asked for
        [broadcast-approved] Announcement approved
        [broadcast-returned] Announcement returned
        [broadcast-taken-back] Request for approval withdrawn
        [broadcast-unscheduled] Scheduled announcement called off
        [broadcast-dropped] Draft of an announcement deleted
        [follow-up-entered-for] Follow-up entered for them
        [follow-up-stopped] Follow-up stopped
        [follow-up-resumed] Follow-up taken up again
        [card-given] Asked to exchange contacts
        [card-taken-back] Took back contacts
        [cards-exchanged] Contacts exchanged
       *[other] Something else
    } { $about }
staff-log-moved = { WHEN($from, zone: "short") } → { WHEN($to, zone: "short") }
staff-log-by-office = administrator
staff-log-older-button = Older entries

## People.

staff-people = <b>{ $cohort }</b>: people
staff-people-counts =
    Connected: supplier contacts { $firms }, buyers { $buyers }, interpreters { $interpreters }, program office { $others }
    Not connected { $waiting } · blocked { $blocked } · gone { $gone }{ $declined ->
        [0] {""}
       *[other] {" "}· declined Telegram { $declined }
    }
staff-people-list-button = { $standing ->
    [waiting] Not connected: { $count }
    [declined] Declined Telegram: { $count }
    [joined] Connected: { $count }
    [blocked] Blocked: { $count }
   *[gone] Gone: { $count }
}
staff-people-list = { $standing ->
    [waiting] <b>Not connected: { $count }</b>. They have not finished joining yet.
    [declined] <b>Declined Telegram: { $count }</b>. Please keep them informed by phone and e-mail.
    [joined] <b>Connected: { $count }</b>
    [blocked] <b>Blocked: { $count }</b>. They have blocked the bot and cannot be told anything.
   *[gone] <b>Gone: { $count }</b>. Their Telegram accounts no longer exist.
}
staff-person-button = { $code } { $place } · { $name }
staff-role = { $role ->
    [firm] supplier
    [buyer] buyer
    [interpreter] interpreter
    [host] host
    [operator] operator
    [viewer] viewer
   *[expert] expert
}
staff-person =
    <b>{ $name }</b>
    { $code } · { $place } · { $role ->
        [firm] supplier
        [buyer] buyer
        [interpreter] interpreter
        [host] host
        [operator] operator
        [viewer] viewer
       *[expert] expert
    }
    Their time now: { WHEN($now) } · { $language ->
        [en] reads English
       *[ko] reads Korean
    }
staff-person-phone = Phone: { $phone }
staff-person-email = E-mail: { $email }
staff-person-joined = { $standing ->
    [blocked] Connected on { WHEN($at) }, but has since blocked the bot.
    [gone] Connected on { WHEN($at) }, but the Telegram account no longer exists.
   *[joined] Connected since { WHEN($at) }.
}
staff-person-waiting = Not connected yet.
staff-person-declined = They would rather not use Telegram. Please keep them informed by phone and e-mail.
# Somebody has refused Telegram or withdrawn their consent.
staff-declined = { $who } would rather not use Telegram. Please keep them informed by phone and e-mail.
staff-declined-button = See the person

# Something a participant sent could not be handled. They were told that the program office will look at it.
staff-parked = We couldn't process something { $who } sent. It has been kept. Please get in touch and ask what they need, and ask whoever looks after Naru to run <code>naru check</code>.
staff-parked-stranger = We couldn't process something sent by somebody who hasn't joined yet. It has been kept. Please help them if they tell you that they can't join, and ask whoever looks after Naru to run <code>naru check</code>.

staff-invite-button = See the invitation
staff-person-back-button = Back
staff-invite-new-button = Issue a new link (the old one stops working)
# Above a message that is ready to be sent as it is.
staff-invite =
    The invitation of <b>{ $name }</b>. Please send the message below as it is, by text message, KakaoTalk or e-mail.
    Link: { $link }
    Code: <code>{ $code }</code>
    Good until { WHEN($until) }.
staff-invite-colleague-button = Invite a colleague
staff-invite-colleague = One more colleague from the same company can join with this invitation.
staff-invite-colleague-not-yet = This person's own link has not been used yet, so a colleague can't be invited with it. Nothing was changed. Please try again once they have joined.
staff-invite-renewed = A new link was issued. The link and code sent before no longer work.
staff-invite-renewed-before = A new link was issued in the meantime, so no other was. This is the one that works now.

## Importing a workbook, and publishing.

staff-import-menu =
    <b>{ $cohort }</b>
    Send the program's workbook (.xlsx or .ods) to this chat, or one .zip with a .csv for each sheet. You will see what it would change first; nothing is stored until you press [Apply].
staff-template-button = Get a blank template
staff-publish-state-button = Publish
staff-template = A blank workbook. Fill it in and send it to this chat.
staff-template-file = naru-template.xlsx
staff-import-reading = We have the file. We'll read and check it, and tell you what we find.
staff-import-gone = Telegram no longer has the file. What is stored stays as it was. Please send the file again.
staff-import-not-fetched = We couldn't get the file because of a connection problem. What is stored stays as it was. Please send it again in a while.
staff-import-unreadable = Something went wrong while reading the file. What is stored stays as it was. Please open it in a spreadsheet, save it again and send it.
staff-import-wrong = { $count ->
    [one] <b>{ $count } thing to correct</b>. Nothing was stored. Please correct it and send the file again.
   *[other] <b>{ $count } things to correct</b>. Nothing was stored. Please correct them and send the file again.
}
staff-import-warnings = <b>Worth a look</b>
staff-import-plan =
    <b>{ $cohort }</b> ({ $code })
    In the file: { $companies } suppliers and buyers, { $members } people, { $meetings } meetings.
staff-import-same = It says what is stored already, so there is nothing to change.
staff-import-tells = The program is published. When you apply this, the people concerned are told of changed meetings at once.
staff-import-quiet = Applying tells nobody anything before you publish.
staff-import-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
staff-import-apply-button = Apply
staff-import-old = This is an earlier file or somebody else's, so it was not applied. Please send the file again.
staff-import-not-yours = You can't change this program, so nothing was applied. Please tell the people who run it.
staff-import-changed-meanwhile = What is stored has changed in the meantime, so nothing was applied. This is what would change now.
staff-import-applied = The workbook of <b>{ $cohort }</b> was applied.
staff-import-applied-before = The workbook of <b>{ $cohort }</b> was applied already.
staff-import-dropped = Stopped. What is stored stays as it was.
staff-publish-ask =
    Not published yet. When you publish, each of the { $count } people who have meetings gets one message with their schedule: { $count } in all.
    Those not connected yet ({ $waiting }) get theirs as soon as they are.
staff-publish-button = Publish (send { $count })
staff-switch-button = Switch to this program
staff-publish-count-changed = The number of people to tell has changed in the meantime, so nothing was published.
staff-published = <b>{ $cohort } is published.</b> { $count } people get their schedule now: { $count } messages. Those not connected yet ({ $waiting }) get theirs as soon as they are.
staff-published-since = Published on { WHEN($at) }. People who are told: { $count } · not connected yet: { $waiting }
