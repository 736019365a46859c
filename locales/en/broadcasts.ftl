# Announcements: what readers see of them, and how far one is for staff.

# $host, $title (Text): the cohort as this reader knows it, $phone (Text) or none
broadcast-footer =
    ─
    { $host } · { $title } · Program office{ $phone ->
        [none] { "" }
       *[other] { " " }{ $phone }
    }
    Reply to this message to write to the program office.
broadcast-footer-ad = To stop promotional messages, press [No more promotions] (free). You will still hear about your meetings.
# Below files that come ahead of the words; the button is below the words.
broadcast-footer-ad-files = To stop promotional messages, press [No more promotions] below the message that follows, or change it under “settings” (free). You will still hear about your meetings.
broadcast-ad = (Ad)
broadcast-read-button = I've read this
broadcast-was-read-button = ✓ I've read this
broadcast-no-ads-button = No more promotions
# $at (Moment), $other (Text): the other company
broadcast-next-meeting = { WHEN($at) } with { $other }

# $state (Text), $title (Text): how it begins, $revision (Number): how often it was corrected
broadcast-progress =
    <b>{ $state ->
        [sending] Sending the announcement
        [paused] Announcement paused
        [stopped] Announcement stopped
        [done] Announcement sent
        [recalled] Announcement recalled
        [scheduled] Announcement scheduled
        [asked] Announcement waits for approval
       *[other] Announcement in preparation
    }</b>{ $revision ->
        [0] { "" }
        [one] { " " }(corrected once)
       *[other] { " " }(corrected { $revision } times)
    }
    { $title }
broadcast-count-sent = { $count } sent
broadcast-count-waiting = { $count } waiting
broadcast-count-uncertain = { $count } to be decided
broadcast-count-unconnected = { $count } not connected
broadcast-count-no-language = { $count } with no text in their language
broadcast-count-no-consent = { $count } without consent to promotions
broadcast-count-stopped = { $count } not sent
broadcast-count-left = { $count } possibly received
broadcast-count-failed = { $count } failed
broadcast-count-none-twice = nobody gets it twice
broadcast-count-twice = { $count } may have it twice
# $read (Number), $sent (Number)
broadcast-progress-read = Read: { $read } of { $sent }
# $state (Text), $changes, $changed, $unchangeable (Numbers)
broadcast-progress-changes =
    { $state ->
        [recalled] Recalled
       *[other] Corrected
    }: { $changed } of { $changes }{ $unchangeable ->
        [0] { "" }
       *[other] ; { $unchangeable } can't be { $state ->
            [recalled] recalled
           *[other] corrected
        }
    }
# $at (Moment)
broadcast-progress-starts = Leaves on { WHEN($at) }. Nobody gets it before.
# $day (Moment)
broadcast-progress-ten = Leaves on { DAY($day) } at 10 AM on each reader's clock. Nobody gets it before.
broadcast-unschedule-button = Call it off
broadcast-open-button = Open it
# $minutes (Number)
broadcast-progress-left = About { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } left
# $at (Moment)
broadcast-progress-later = Next to be sent: { WHEN($at) }
# $at (Moment)
broadcast-progress-last = Last sent: { WHEN($at) }
# $count (Number)
broadcast-progress-uncertain = { $count ->
        [one] For 1 person it is not known whether it arrived.
       *[other] For { $count } people it is not known whether it arrived.
    } They might get it twice if it is sent again, so it waits for your decision.
# $side (Text): ko, en
broadcast-progress-proposed = { $side ->
    [ko] A correction of the Korean text waits for the host's approval.
   *[en] A correction of the English text waits for the host's approval.
}
broadcast-proposed-button = See the correction
broadcast-pause-button = Pause
broadcast-resume-button = Resume
broadcast-stop-button = Stop
broadcast-uncertain-button = Decide on those in doubt
broadcast-missing-button = Send to those who missed it
broadcast-failed-button = Who missed it and why
broadcast-unread-button = Who hasn't read it
broadcast-correct-button = Correct
broadcast-recall-button = Recall
broadcast-list-button = Full list (.xlsx)
broadcast-back-button = Announcements
