### Preparations: what firms and buyers prepare, the connection test, and the program office's view of it.

## The overview.

preparations-button = Preparations
preparations-title =
    <b>Your preparations</b>
    { $done } of { $all } done{ $owed ->
        [0] { "" }
       *[other] { "" }, { $owed } still to do
    }
preparations-none = There is nothing for you to prepare. If that changes, you'll find it here.
preparations-late = <b>Overdue</b>
preparations-owed = <b>Still to do</b>
preparations-waiting = <b>Being checked by the program office</b>
preparations-done = <b>Done</b>
preparations-open-button = { $state ->
    [late] Overdue · { $title }
    [returned] Please resend · { $title }
    [started] In progress · { $title }
    [waiting] Being checked · { $title }
    [done] Done · { $title }
    [waived] Not needed · { $title }
   *[open] { $title }
}
preparations-back-button = All preparations
preparation-item = · { $title }: by { DAY($due) }, { $left ->
        [past] { $days ->
            [one] { $days } day late
           *[other] { $days } days late
        }
        [over] due earlier today
        [today] due today
       *[ahead] { $days ->
            [one] { $days } day left
           *[other] { $days } days left
        }
    }{ $progress ->
        [counted] { "" }, { $done } of { $all } sent
       *[none] { "" }
    }
preparation-item-over = · { $title }

## One preparation.

preparation-head = <b>{ $title }</b>
preparation-due = Due { WHEN($due) } · { $left ->
        [past] { $days ->
            [one] { $days } day late
           *[other] { $days } days late
        }
        [over] earlier today
        [today] today
       *[ahead] { $days ->
            [one] { $days } day left
           *[other] { $days } days left
        }
    }
preparation-due-over = Due { WHEN($due) }
preparation-happens = When: { WHEN($at) }
preparation-happens-at =
    When: { WHEN($at) }
    Where: { $place }
# After a later workbook: what happens at a time and place, such as a training, is moved.
preparation-moved = { $what ->
    [time] The time of <b>{ $title }</b> has changed. We're sorry for the change.
    [place] The place of <b>{ $title }</b> has changed.
    [set] The time of <b>{ $title }</b> is set.
   *[open] <b>{ $title }</b> will not take place at the time we told you. We'll tell you when there is a new one.
}
preparation-moved-new = { $what ->
    [time] <b>New: { WHEN($start, $end) }</b>
   *[other] { WHEN($start, $end) }
}
preparation-moved-before = Before: { WHEN($before, zone: "short") }
preparation-moved-place = Place: { $place }
preparation-moved-place-before = Place before: { $was }
preparation-state = { $state ->
    [late] This is overdue. It would help us if you could still do it.
    [returned] The program office has asked for this again.
    [started] You have started on this.
    [waiting] Thank you. The program office is checking what you sent.
    [done] This is done. Thank you.
    [waived] You don't need to do this.
   *[open] Not done yet.
}{ $progress ->
    [counted] { " " }{ $done } of { $all } sent.
   *[none] { "" }
}
preparation-reason = Reason: { $reason }
preparation-guidance = { $guidance }
preparation-link = Address: { $link }
preparation-date = Date: { WHEN($at) }
preparation-by = { $who } · { WHEN($at) }
preparation-by-staff = Recorded by the program office · { WHEN($at) }
preparation-by-somebody = Recorded { WHEN($at) }
preparation-no-material = The material isn't here yet. You'll be able to open it here as soon as it is.
preparation-unknown = We couldn't find that preparation. Here is where things stand.
preparation-over = The program is over, so we no longer take this in. Nothing was changed. If you need anything, please ask the program office.
preparation-open-first = Please open the material first. Nothing was changed.
preparation-material-gone = The program office has taken that material back. Here is what you can open now.
preparation-material-file = <b>{ $title }</b>
preparation-material-link =
    <b>{ $title }</b>
    { $link }
preparation-material-link-button = Open it
preparation-material-button = Open: { $title }
preparation-saved = Saved as done. Thank you.
preparation-undone = Noted: this is not done yet.
preparation-link-saved = We've saved the address. If it isn't right, press “Change the address”.
preparation-date-saved = We've saved the date.
preparation-done-button = Done
preparation-attend-button = I'll attend
preparation-attended-button = I attended
preparation-read-button = I've read it
preparation-looked-button = I've looked through them
preparation-undone-button = Not done yet
preparation-catalogs-button = See the catalogs
preparation-link-button = Enter the address
preparation-link-change-button = Change the address
preparation-date-button = Enter the date
preparation-date-change-button = Change the date

## Asking for an address or a date. From the second time on it says first what is being asked.

preparing-link = { $time ->
    [again] We're asking for the address of <b>{ $title }</b>. Please type a web address, such as https://www.example.com/product
   *[first] Please type the web address of <b>{ $title }</b>, such as https://www.example.com/product
}
preparing-link-before = Saved now: { $link }
preparing-link-unread = We couldn't read that as a web address, so it was not saved. What was saved before is unchanged.
preparing-date = { $time ->
    [again] We're asking for the date of <b>{ $title }</b>. Please type a day and a time, such as Sep 10, 2:00 pm
   *[first] Please type the day and time of <b>{ $title }</b>, such as Sep 10, 2:00 pm
}
preparing-date-before = Saved now: { WHEN($at) }
preparing-time = <b>{ $title }</b>: at what time on { DAY($day) }? For example 2:00 pm
preparing-date-sure = <b>{ $title }</b> is on { WHEN($at) }. Is that right?
preparing-date-yes-button = Yes, that's right
preparing-date-no-button = Enter it again
preparing-date-unread = We couldn't read that as a day and a time, so it was not saved. What was saved before is unchanged.
preparing-date-far = That is more than a year away, so it was not saved. Please check the year.
preparing-later-button = Later

## The connection test.

connection-booked = Your test: <b>{ WHEN($start, $end) }</b>
connection-free = { $count ->
    [0] There are no times to book right now. You can check by yourself, or ask the program office.
    [one] There is { $count } time you can book. If it doesn't suit you, you can check by yourself.
   *[other] There are { $count } times you can book. If none suits you, you can check by yourself.
}
connection-found = Sound { $sound ->
        [good] good
       *[bad] not good
    } · camera { $camera ->
        [good] good
       *[bad] not good
    } · network { $network ->
        [good] good
       *[bad] not good
    }
connection-found-at = Latest test ({ WHEN($at) }): sound { $sound ->
        [good] good
       *[bad] not good
    } · camera { $camera ->
        [good] good
       *[bad] not good
    } · network { $network ->
        [good] good
       *[bad] not good
    }
connection-days = Which day would suit you?
connection-day-button = { DAY($day) } · { $count ->
    [one] { $count } time
   *[other] { $count } times
}
connection-times = <b>{ DAY($day) }</b>: { $count ->
    [one] { $count } free time
   *[other] { $count } free times
}, the earliest { WHEN($day) }. Please choose one.
connection-time-button = { SPAN($start, $end, zone: "none") }
connection-other-day-button = Another day
connection-book-button = Book a test
connection-again-button = Book another test
connection-move-button = Change the time
connection-cancel-button = Cancel the test
connection-self-button = Check by myself
connection-back-button = Never mind
connection-taken-for-you = Your test is booked.
connection-moved = Your test has been moved. The time you had before ({ WHEN($before, zone: "short") }) is free again.
# To colleagues of whoever moved it.
connection-told-moved = Your company's connection test has been moved.
    New: { WHEN($start, $end) }
    Before: { WHEN($before, zone: "short") }
connection-yours = You have booked that time already.
connection-taken = That time was just taken by somebody else, or has passed. Nothing was changed. Here is what is left.
connection-none-free = There are no times to book right now. Nothing was changed.
connection-gone = That time is no longer open. Nothing was changed.
connection-cancelled = Your test at that time is canceled.
connection-ask-sound = 1/3. On the device you will use for your meetings: can you hear others well, and can they hear you?
connection-ask-camera = 2/3. Does your camera show you and your products clearly?
connection-ask-network = 3/3. Is your internet connection steady, without the picture freezing?
connection-yes-button = Yes
connection-no-button = No
connection-self-good = Saved. Sound, camera and network are all good.
connection-self-bad = Saved. Once you have fixed what isn't good, please check again or book a test. If you need help, ask the program office.
connection-told-good = Your connection test is done, and everything is good.
connection-told-bad = Something wasn't right in your connection test. Once you have fixed it, please book another test.
connection-told-freed = We're sorry: the program office can't hold your connection test on { WHEN($start) }. Please book another time.

## What the program office recorded or handed out.

duty-told-done = We've recorded <b>{ $title }</b> as done, as you told us. If that isn't right, please write to us here. { $who ->
        [none] The program office
       *[other] { $who }, program office
    }
duty-told-open = We've marked <b>{ $title }</b> as not done yet. If that isn't right, please write to us here. { $who ->
        [none] The program office
       *[other] { $who }, program office
    }
duty-told-waived = You don't need to do <b>{ $title }</b> any more. Reason: { $reason }. { $who ->
        [none] The program office
       *[other] { $who }, program office
    }
duty-told-link = We've recorded <b>{ $title }</b> with the address you told us: { $link } If that isn't right, please write to us here. { $who ->
        [none] The program office
       *[other] { $who }, program office
    }
duty-told-date = We've recorded <b>{ $title }</b> for { WHEN($at) }, as you told us. If that isn't right, please write to us here. { $who ->
        [none] The program office
       *[other] { $who }, program office
    }
duty-told-button = See your preparations
material-told = There is something to read for <b>{ $preparation }</b>: { $title }. Please look at it by { DAY($due) }.
nudge = { $address }, here is what is still to be prepared.
nudge-items = <b>{ $count ->
        [one] { $count } thing still to do
       *[other] { $count } things still to do
    }</b>
nudge-end = If you have done any of these, please let us know with a button below. If something is in your way, just write to us here.
cancel-preparing = We've stopped. Nothing was changed.

## The calendar.

calendar-preparation = { $title }
calendar-preparation-more = { WHEN($at) } · program office { $phone }
calendar-preparation-file = Here is a calendar entry: open the file to add it. If the time changes, please get it again.

## The program office: how far everybody is.

staff-preparations-button = Preparations
staff-preparations =
    <b>{ $cohort }</b>: preparations
    { $percent }% done ({ $done }/{ $all }) · { $waiting } to check · { $owed } owed · { $late } overdue
staff-preparations-none = <b>{ $cohort }</b> has no preparations. List them in the workbook's sheet of preparations.
staff-preparation-line =
    <b>{ $title }</b> · by { DAY($due) }
    { $percent }% done ({ $done }/{ $all }) · { $waiting } to check · { $owed } owed · { $late } overdue
staff-preparation-open-button = { $title } · { $percent }%
staff-preparations-companies-button = By company
staff-preparations-picture-button = As a picture
staff-preparations-sheet-button = As a spreadsheet
staff-preparations-companies =
    <b>Preparations by company</b> · { $count }
    Those who owe most first. Page { $page }/{ $pages }
staff-preparations-company-line = { $code } { $company }: { $done }/{ $all } done{ $late ->
        [0] { "" }
       *[other] { " " }· { $late } overdue
    }
staff-preparations-company-button = { $code } { $company }
staff-preparations-company =
    <b>{ $company }</b> ({ $code }): preparations
    { $percent }% done ({ $done }/{ $all })
staff-preparation-state-line = · { $title }: { $state ->
        [late] overdue
        [returned] sent back
        [started] in progress
        [waiting] to check
        [done] done
        [waived] waived
       *[open] not done
    }{ $progress ->
        [counted] { " " }({ $done } of { $all })
       *[none] { "" }
    } · by { DAY($due) }
staff-preparation =
    <b>{ $title }</b>
    Due { WHEN($due) }
    { $percent }% done ({ $done }/{ $all }) · { $waiting } to check · { $owed } owed · { $late } overdue
staff-duty-line = · { $code } { $company }: { $state ->
        [late] overdue
        [returned] sent back
        [started] in progress
        [waiting] to check
        [done] done
        [waived] waived
       *[open] not done
    }

## The program office: one company's part in one preparation.

staff-duty = <b>{ $company }</b> ({ $code })
staff-duty-for-button = Record as done for them
staff-duty-waive-button = Waive
staff-duty-undo-button = Undo
staff-duty-company-button = All of { $company }
staff-duty-preparation-button = This preparation
staff-duty-without-button = Record without it
staff-duty-waive-ask = Why is <b>{ $title }</b> waived for { $company }? They will read the reason as you type it.
staff-duty-waive-unread = That can't be a reason, so nothing was changed. Please type up to { $most } characters.
staff-duty-link-ask = Please type the address of <b>{ $title }</b> that { $company } told you. If you don't have it, you can record it without.
staff-duty-date-ask = Please type the day and time of <b>{ $title }</b> that { $company } told you, such as Sep 10, 2:00 pm. It is due { DAY($due) }.
staff-duty-sure-done = Record <b>{ $title }</b> as done for { $company }?
staff-duty-sure-open = Mark <b>{ $title }</b> of { $company } as not done yet?
staff-duty-sure-waive =
    Waive <b>{ $title }</b> for { $company }?
    Reason: { $reason }
staff-duty-sure-link =
    Record <b>{ $title }</b> as done for { $company }, with this address?
    { $link }
staff-duty-sure-date = Record <b>{ $title }</b> of { $company } for { WHEN($at) }?
staff-duty-done-yes-button = Yes, record it
staff-duty-open-yes-button = Yes, mark it
staff-duty-waive-yes-button = Yes, waive it
staff-duty-told = { $count ->
    [one] { $count } person of that company is told.
   *[other] { $count } people of that company are told.
}
staff-duty-told-nobody = Nobody of that company can be told on Telegram. Please call or write to them.
staff-duty-made = { $action ->
    [duty-done] { $title } of { $company } is recorded as done.
    [duty-waived] { $title } is waived for { $company }.
   *[duty-open] { $title } of { $company } is marked as not done yet.
}

## The program office: reminding people.

staff-nudge-button = Send a reminder
staff-nudge-who =
    { $title ->
        [none] <b>A reminder to everybody with something left to prepare.</b>
       *[other] A reminder to everybody who still owes <b>{ $title }</b>.
    }
    Sent to: { $firms } of firms, { $buyers } of buyers · companies with nobody connected: { $unreachable }{ $lately ->
        [0] { "" }
       *[other] { " " }· left out, reminded within the hour: { $lately }
    }
    One message each, listing only what their company still owes.
staff-nudge-companies = Companies that get it ({ $count }): { $names }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
staff-nudge-unreachable = Companies that can't be told ({ $count }): { $names }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }. Please call or write to them.
staff-nudge-later = For { $later } of them it is night or a day off now: they get it in their working hours.
staff-nudge-send-button = { $count ->
    [one] Send to { $count } person
   *[other] Send to { $count } people
}
staff-nudge-changed = Meanwhile the number of people who would get it has changed, so nothing was sent. Here is how it stands.
staff-nudge-sent = Sent: { $firms } of firms, { $buyers } of buyers · companies with nobody connected: { $unreachable } · nobody gets it twice
staff-nudge-lately = This reminder was sent { WHEN($at) }, so it was not sent again. You can send it again from { TIME($again) }.
staff-nudge-draft = The program is not published yet, so nothing was sent. You can send it once it is.

## The program office: what is handed out.

staff-materials-button = Hand out material
staff-materials-ask = Please send the file to hand out with <b>{ $title }</b>, or type its web address. A caption becomes its title.
staff-materials-off-button = Take back: { $title }
staff-materials-unread = That is not a web address, so nothing was saved.
staff-materials-big = Telegram doesn't hand on files over 20 MB, so it was not saved. Please type a web address where the file is.
staff-materials-empty = That file is empty, so it was not saved. Please check it.
staff-materials-fetching = The file is being fetched. You'll hear when it is there.
staff-materials-not-fetched = The file for <b>{ $title }</b> could not be fetched. What is saved is unchanged. Please send it again.
staff-materials-not-taken = The file for <b>{ $title }</b> is a program, is locked, or is nothing that could be opened, so it was not handed out. Please send a PDF, an Office file or a picture.
staff-materials-added = Added to <b>{ $preparation }</b>: { $title }. { $count ->
        [0] There is nobody to be told of it now.
        [one] Tell the { $count } person whose company still owes it?
       *[other] Tell the { $count } people whose companies still owe it?
    }
staff-materials-tell-button = { $count ->
    [one] Tell { $count } person
   *[other] Tell { $count } people
}
staff-materials-quiet-button = Don't tell anyone
staff-materials-told = { $count ->
    [one] { $count } person is told of the material.
   *[other] { $count } people are told of the material.
}
staff-materials-told-before = There is nobody new to tell, so nothing was sent.
staff-materials-taken-back = The material is taken back and no longer shown to anyone.
staff-material-line = { $title }: opened by { $opened } of { $all }

## The program office: the connection test.

staff-slots-button = Test times
staff-slots =
    <b>{ $title }</b>
    { $free } free · { $booked } booked · companies not found good yet: { $untested }
staff-slots-day-button = { DAY($day) } · { $booked } booked · { $free } free
staff-slots-add-button = Open times
staff-slots-untested-button = Not found good yet: { $untested }
staff-slots-untested = <b>Companies not found good yet: { $count }</b>
staff-untested = · { $code } { $company }: not booked, not tested
staff-untested-bad = · { $code } { $company }: not good in the latest test
staff-untested-booked = · { $code } { $company }: booked { WHEN($start) }
staff-slots-day = <b>{ DAY($day) }</b>: { $count ->
    [one] { $count } test time
   *[other] { $count } test times
}
staff-slot-free = · { SPAN($start, $end) } free
staff-slot-booked = · { SPAN($start, $end) } { $code } { $company } (their time: { WHEN($there, zone: "none") })
staff-slot-close-button = Close { TIME($start) }
staff-slot-test-button = Result: { $code } { $company }
staff-slot-free-button = Cancel the booking
staff-slot-closed = That time is closed.
staff-slot-is-booked = That time has been booked or closed meanwhile. Here is how it stands.
staff-slot-freed = { $later ->
    [no] The booking is canceled, and the company is told.
   *[yes] The booking is canceled. The company will be told in its working hours, on { WHEN($told) }.
}
staff-slots-ask = When can <b>{ $title }</b> be done, on Korea's clock? For example: Sep 9 10:00-12:00, every 10 min
staff-slots-unread = We couldn't read that as a day and times, so nothing was opened.
staff-slots-past = That time has passed, so nothing was opened.
staff-slots-too-many = The length doesn't fit, or it would be more than { $most } times at once, so nothing was opened.
staff-slots-sure = Open { $count ->
    [one] { $count } time
   *[other] { $count } times
} of { $minutes } minutes, { WHEN($start, $end) }?
staff-slots-open-button = { $count ->
    [one] Open { $count } time
   *[other] Open { $count } times
}
staff-slots-again-button = Enter it again
staff-slots-opened = { $count ->
    [0] Those times were open already.
    [one] { $count } time is open now.
   *[other] { $count } times are open now.
}
staff-test-ask = <b>{ $company }</b> ({ $code }) { $step ->
        [sound] 1/3. How was the sound?
        [camera] 2/3. How was the camera?
       *[network] 3/3. How was the network?
    }
staff-test-good-button = Good
staff-test-bad-button = Not good
staff-test-all-button = All good
staff-test-kept = The result of { $company } { $later ->
    [no] is recorded, and they are told.
   *[yes] is recorded. They'll be told in their working hours, on { WHEN($told) }.
}

## The overview: a picture and a spreadsheet.

staff-overview-drawing = The overview is being made. You'll get it as a file.
staff-overview = Preparations of <b>{ $cohort }</b>.
staff-overview-failed = The overview of <b>{ $cohort }</b> could not be made. Please try again in a while.
staff-overview-file = preparations
overview-title = { $cohort }: preparations
overview-made = { WHEN($now) } · { $percent }% done ({ $done }/{ $all })
overview-company = Company
overview-code = Code
overview-side = Side
overview-firm = Firm
overview-buyer = Buyer
overview-due = by { DAY($due) }
overview-share = Done
overview-percent = { $percent }%
overview-by-day = Done by day
overview-day = Day
overview-matrix-sheet = Preparations
overview-days-sheet = By day
overview-state = { $state ->
    [late] overdue
    [returned] sent back
    [started] started
    [waiting] to check
    [done] done
    [waived] waived
   *[open] not done
}
