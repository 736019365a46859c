### Where the program office writes and sends announcements: readers, words in both languages, files, options, the last look, approval.

## The list, and drafts.

# $cohort (Text), $count (Number)
announcing-list =
    <b>{ $cohort }</b>: announcements
    { $count ->
        [0] None yet.
        [one] { $count } announcement. Tap it to see how far it is, or to go on with a draft.
       *[other] The latest { $count } announcements. Tap one to see how far it is, or to go on with a draft.
    }
# $state (Text), $title (Text)
announcing-item-button = { $state ->
    [draft] Draft
    [asked] Waits for approval
    [scheduled] Scheduled
    [sending] Sending
    [paused] Paused
    [stopped] Stopped
    [recalled] Recalled
   *[done] Sent
} · { $title }
announcing-untitled = nothing written yet
announcing-new-button = Write an announcement
# $count (Number)
announcing-drafts = { $count ->
    [one] You have { $count } draft. Pick it to go on, or start a new one; the draft stays.
   *[other] You have { $count } drafts. Pick one to go on, or start a new one; the drafts stay.
}
announcing-fresh-button = Start a new one
announcing-left = Your draft is saved and nothing was sent. You can go on with it or delete it.
announcing-kept-draft = Your draft is saved. You can go on with it from the list.
announcing-go-on-button = Go on
announcing-drop-button = Delete the draft
announcing-drop-sure = This deletes the draft. Its words and files cannot be brought back.
announcing-dropped-button = Yes, delete it
announcing-dropped = The draft is deleted. Nothing was sent.
announcing-gone = This announcement was deleted, or you cannot see it. Nothing was changed.
announcing-changed = Somebody changed this announcement meanwhile, so nothing was changed. Here is how it stands now.
announcing-not-all-cohorts = Only the office of every program this announcement speaks to can write, send and correct it. Nothing was changed.
announcing-unread = No button says that. Your draft is as it was. Please choose below.
announcing-next-button = Next
announcing-back-button = Back to the step before

## Step 1: readers.

announcing-audience = <b>1/6 Who gets it</b>
announcing-audience-empty = Choose who gets it. You can add groups, narrow them and leave some out. Whoever is in two groups gets it once.
# $groups (Text)
announcing-for = To: { $groups }
announcing-except = Not to: { $groups }
# $cohorts (Text)
announcing-of-cohorts = Programs: { $cohorts }
# $first (Text), $rest (Text): "buyers (United States)"
announcing-group = { $first } ({ $rest })
announcing-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
# To add, to narrow, to leave out.
announcing-add-button = Add
announcing-narrow-button = Narrow
announcing-except-button = Leave out
announcing-without-button = Remove “{ $group }”
announcing-within-button = No longer leave out “{ $group }”
announcing-clear-button = Start over
announcing-who-button = See the names
announcing-keep-button = Save under a name
announcing-kept-button = Saved groups
announcing-pick-add = Who should be added?
announcing-pick-except = Who should be left out?
announcing-pick-narrow = Which of those chosen should get it?
announcing-pick = Pick one, or type a name.
announcing-pick-nothing = There is nothing to pick.
# $count (Number): how many fit what was typed
announcing-pick-unread = { $count ->
    [0] Nothing fits what you typed. Nothing was changed.
   *[other] What you typed fits { $count } of them. Nothing was changed. Please pick one below.
}
announcing-kind-role-button = By role
announcing-kind-company-button = By company
announcing-kind-lang-button = By language
announcing-kind-country-button = By country
announcing-kind-day-button = By meeting day
announcing-kind-meets-button = By whom they meet
announcing-kind-owes-button = By what they still owe
announcing-kind-cohort-button = Another program
announcing-part-everyone = Everyone taking part
announcing-part-role = { $role ->
    [firm] supplier contacts
    [buyer] buyers
    [interpreter] interpreters
    [expert] export advisors
    [host] hosts
    [operator] operators
   *[viewer] viewers
}
announcing-part-person = 1 person
announcing-part-lang = { $lang ->
    [ko] readers of Korean
   *[en] readers of English
}
announcing-part-day = meetings on { DAY($day) }
announcing-part-meets = those who meet { $company }
announcing-part-owes = “{ $title }” not done
announcing-part-not-joined = not connected (call list)
announcing-part-unconfirmed = tomorrow not confirmed
announcing-part-gone = a group that no longer exists
# $most (Number)
announcing-name = What should this group be called? One line, up to { $most } characters. A saved group of the same name is replaced.
announcing-name-unread = That can't be a name. Nothing was saved. Please type one line of up to { $most } characters.
# $name (Text), $taken (Text): yes, no
announcing-named = Saved as “{ $name }”.{ $taken ->
    [yes] { " " }It replaces the group of that name.
   *[no] { "" }
}
announcing-kept = Which group should it go to? It replaces what you have chosen so far.
announcing-who = <b>{ $count ->
    [one] { $count } person
   *[other] { $count } people
}</b>
announcing-who-connected = { $place } · { $name }
# $phone (Text) or none
announcing-who-unconnected = { $place } · { $name } · not connected { $phone ->
    [none] (no phone number)
   *[other] { $phone }
}

## How many, and when.

# $role (Text), $count (Number)
announcing-count = { $role ->
    [firm] { $count ->
        [one] 1 supplier contact
       *[other] { $count } supplier contacts
    }
    [buyer] { $count ->
        [one] 1 buyer
       *[other] { $count } buyers
    }
    [interpreter] { $count ->
        [one] 1 interpreter
       *[other] { $count } interpreters
    }
   *[other] { $count ->
        [one] 1 from the office and others
       *[other] { $count } from the office and others
    }
}
announcing-count-nobody = nobody would get it
# $why (Text), $count (Number)
announcing-count-left = { $why ->
    [unconnected] { $count } not connected
    [no-language] { $count } with nothing in their language
   *[no-consent] { $count } without consent to promotions
}
announcing-time-now = { $count } now
announcing-time = { $count } on { WHEN($at) }
announcing-time-later = { $count } later

## Steps 2 and 3: words.

# $lang (Text): ko, en; $count (Number): readers
announcing-words = <b>{ $lang ->
    [ko] 2/6 Korean
   *[en] 3/6 English
}</b> · { $count ->
    [one] { $count } person reads this
   *[other] { $count } people read this
}
# $lang (Text)
announcing-words-ask =
    { $lang ->
        [ko] Please type the announcement in Korean.
       *[en] Please type the announcement in English.
    } Bold type and links arrive as you type them; the program office's contact goes below.
    The places below are filled in for each reader. Tap one to see what it does.
# $size (Number), $all (Text): whether all of it is shown
announcing-words-there = { $size ->
    [one] 1 character.
   *[other] { $size } characters.
} Type again to replace it.{ $all ->
    [yes] { "" }
   *[no] { " " }Only the beginning is shown here; the preview shows all of it.
}
# $lang (Text)
announcing-words-not-for = { $lang ->
    [ko] Readers of Korean do not get it. To send it to them, type the words.
   *[en] Readers of English do not get it. To send it to them, type the words.
}
# $places (Text): what stands in braces, $known (Text)
announcing-words-unknown = Some braces will be read as they are: { $places }. Those that are filled in are { $known }.
# $size, $most, $over (Numbers)
announcing-words-too-long = That was too long and was not saved: with the contact below it has { $size } characters, { $over } more than { $most }. Please shorten it, or attach it as a file.
announcing-words-rest = That looks like the rest of the long message right before, so it was not saved. Please send a shorter text in one message.
# $lang (Text)
announcing-skip-button = { $lang ->
    [ko] Not for readers of Korean
   *[en] Not for readers of English
}
announcing-unskip-button = Send it to them as well
announcing-wipe-button = Delete the words
# $place (Text): "{company}", $what (Text)
announcing-place = <code>{ $place }</code>: { $what ->
    [company] the reader's company, such as Seolbong Ceramic
    [name] the reader's name, such as Mr. Blake Grove
   *[next-meeting] the reader's next meeting, such as Wed, Sep 16 · 5:40 PM PDT with Seolbong Ceramic
}. Tap it, braces and all, to copy it, and paste it into your words.

## Step 4: files.

# $most (Number), $to (Text): both, ko, en
announcing-files =
    <b>4/6 Files</b>
    Send the files or pictures that go along: one, or up to { $most } as an album, 20 MB each. If there are none, tap [Next].
    Files you send now are for { $to ->
        [both] both languages
        [ko] readers of Korean
       *[en] readers of English
    }.
# $lang (Text), $count (Number), $names (Text)
announcing-files-of = { $lang ->
    [ko] Korean, { $count }: { $names }
   *[en] English, { $count }: { $names }
}
announcing-files-coming = Still on their way: { $count }
# $why (Text), $count, $most (Numbers)
announcing-file-refused = { $why ->
    [same] Not added, since it is attached already: { $count }.
    [big] Not taken, since it is over 20 MB: { $count }. Please make it smaller, or put a download address into the words.
    [empty] Not added, since the file is empty: { $count }. Please check it and send it again.
    [not-taken] Not added, since readers could not open it or it is locked: { $count }. Please send a PDF, a picture or a document.
    [not-fetched] Telegram did not hand it over: { $count }. Please send it again.
    [many] Not added, since there are { $most } already: { $count }. Remove one and send it again.
   *[late] Not added, since the announcement is no longer a draft: { $count }.
}
announcing-file-added = The file was added.
announcing-files-later = Files are taken at step 4/6. Your draft is as it was.
# $lang (Text), $name (Text)
announcing-file-off-button = { $lang ->
    [ko] Korean · remove { $name }
   *[en] English · remove { $name }
}
announcing-files-both-button = For both languages
announcing-files-ko-button = Korean only
announcing-files-en-button = English only

## Step 5: options.

# $chosen (Text)
announcing-options =
    <b>5/6 Options</b>
    Now: { $chosen }
announcing-urgent = urgent (quiet hours too)
announcing-urgent-button = Urgent: quiet hours too
announcing-not-urgent-button = Not urgent: keep quiet hours
announcing-promotional = promotional (Ad)
announcing-ad-button = Promotional: (Ad), with consent only
announcing-not-ad-button = Not promotional
announcing-receipt = read receipt
announcing-receipt-button = Add [I've read this]
announcing-no-receipt-button = Remove [I've read this]
announcing-late = those who join by { DAY($day) } get it too
announcing-until-button = Late joiners
announcing-until = Should those who join later get it too? Pick until when, or type a date. Each gets it once.
announcing-until-day-button = Until { DAY($day) }
announcing-not-late-button = No
announcing-day-unread = That isn't a date, or it has passed. Nothing was changed. Please type it like Sep 17 or 9/17.
announcing-when-button = When
announcing-when =
    When should it leave? Tap a button or type.
    · A day and a time (Sep 17 10:30, tomorrow 2 pm): at that time in Korea.
    · A day alone (Sep 17): at 10 AM on each reader's own clock.
announcing-now-button = Now
announcing-ten-button = { DAY($day) }, 10 AM on their clock
announcing-when-now = sent now
announcing-when-at = sent on { WHEN($at) }
announcing-when-ten = sent on { DAY($day) } at 10 AM on each reader's clock
announcing-when-unread = I couldn't read a day and a time. Nothing was changed.
announcing-when-past = That has passed, or is too far ahead, so it was not set. Please choose a time within a year.

## Step 6: the last look.

announcing-check = <b>6/6 Check and send</b>
# $title (Text)
announcing-summary = <b>{ $title }</b>
# $times (Text), $how (Text)
announcing-times = Leaves: { $times }
announcing-how = Options: { $how }
# $lang (Text), $count (Number)
announcing-side-not-for = { $lang ->
    [ko] not for readers of Korean
   *[en] not for readers of English
}
announcing-side-files = { $lang ->
    [ko] files in Korean: { $count }
   *[en] files in English: { $count }
}
# $lang (Text), $name (Text)
announcing-preview = { $lang ->
    [ko] Preview in Korean, just as { $name } will see it:
   *[en] Preview in English, just as { $name } will see it:
}
announcing-preview-nobody = { $lang ->
    [ko] Nobody would read the Korean words, or a place in them cannot be filled, so this is how they were written:
   *[en] Nobody would read the English words, or a place in them cannot be filled, so this is how they were written:
}
announcing-preview-button = This button belongs to the preview. Where a reader presses it, it is recorded; nothing was changed now.
announcing-preview-again-button = Preview
# $places (Text)
announcing-check-unknown = Some braces will be read as they are: { $places }. Please check that this is what you meant.
announcing-to-audience-button = Readers
announcing-to-ko-button = Korean
announcing-to-en-button = English
announcing-to-files-button = Files
announcing-to-options-button = Options
# $count (Number)
announcing-send-button = { $count ->
    [one] Send it to { $count } person
   *[other] Send it to { $count } people
}
announcing-ask-button = Ask the host for approval ({ $count })
announcing-out-button = { $count ->
    [one] Leave out this person and go on
   *[other] Leave out these { $count } and go on
}
announcing-send-words = send, send it, ask for approval
announcing-cannot = It was not sent, for the reason below. Your draft is as it was.
# $before, $count (Numbers)
announcing-count-changed = The number of readers has changed from { $before } to { $count } meanwhile, so it was not sent yet. Please check again.
announcing-sent-before = This was sent already and was not sent again. Here is how it stands now.
announcing-progress-button = How far it is

# Why it cannot leave, and what to do.
announcing-problem-nobody = It cannot be sent: nobody would get it. Please check who gets it and in which language.
# $cohorts (Text)
announcing-problem-draft = It cannot be sent: a program is not published yet ({ $cohorts }). Please publish it first.
# $lang (Text), $count (Number)
announcing-problem-undecided = { $lang ->
    [ko] It cannot be sent: nothing is written in Korean, which { $count ->
        [one] 1 person reads
       *[other] { $count } people read
    }. Write it, or mark it as not for them.
   *[en] It cannot be sent: nothing is written in English, which { $count ->
        [one] 1 person reads
       *[other] { $count } people read
    }. Write it, or mark it as not for them.
}
announcing-problem-unwritten = It cannot be sent: nothing is written yet.
# $lang (Text), $size, $most (Numbers)
announcing-problem-too-long = { $lang ->
    [ko] It cannot be sent: with the contact below, the Korean words have { $size } characters, more than { $most }.
   *[en] It cannot be sent: with the contact below, the English words have { $size } characters, more than { $most }.
}
# $place, $why, $names (Texts), $count, $more (Numbers)
announcing-problem-empty = It cannot be sent: { $place } cannot be filled in for { $count ->
    [one] 1 person
   *[other] { $count } people
} ({ $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}), who have { $why ->
    [company] no company
    [name] no name they could read
   *[next-meeting] no meeting ahead
}. Take the place out, or leave these people out.
# $count, $most (Numbers), $names (Text)
announcing-problem-too-long-for = It cannot be sent: filled in, it is over { $most } characters for { $count ->
    [one] 1 person
   *[other] { $count } people
} ({ $names }). Shorten it, or leave these people out.
announcing-problem-coming = It cannot be sent: files are still on their way. Please look again in a moment.
# $state (Text): draft, asked
announcing-problem-past = { $state ->
    [asked] It cannot be sent: the time set for it has passed while it waited for approval. Once it is returned or the request withdrawn, another can be chosen.
   *[draft] It cannot be sent: the time you set has passed. Please choose another under Options.
}
announcing-problem-no-host = It cannot be sent: the host has to approve it, and no host who could is connected on Telegram. Please let the host join first. Where several programs ask for approval, it takes a host of all of them.

## Approval, and times to come.

announcing-waits = <b>Waits for approval</b>: the host decides. Nobody gets it before.
# $who (Text)
announcing-asked = { $who } asks: may the announcement above be sent?
announcing-asked-before = Approval was asked for already. Here is how it stands now.
# $count (Number)
announcing-approve-button = { $count ->
    [one] Approve and send it to { $count } person
   *[other] Approve and send it to { $count } people
}
announcing-return-button = Return it
announcing-unask-button = Withdraw the request
announcing-unasked = The request is withdrawn. The announcement is a draft again.
announcing-unscheduled = It is called off. The announcement is a draft again, and nobody got it.
announcing-not-host = Only the host can approve or return this. Nothing was changed.
# $most (Number)
announcing-reason = Why do you return it? Up to { $most } characters; its author reads it as you write it.
announcing-reason-long = That was over { $most } characters and was not saved.
announcing-returned = It was returned to its author. Nothing was sent.
# $who, $title, $when (Texts)
announcing-approved = { $when ->
    [now] { $who } approved: “{ $title }” is being sent.
   *[later] { $who } approved: “{ $title }” is scheduled.
}
# $who, $title, $reason (Texts)
announcing-was-returned =
    { $who } returned “{ $title }”. Please change it and ask again. Nothing was sent.
    Reason: { $reason }
announcing-open-button = Open it
