# Announcements that have begun: what staff see and decide, and the buttons and replies of readers.

announced-changed = The announcement has changed in the meantime, so nothing was done. This is how it stands now.
announced-not-begun = This announcement has not been sent yet. You can go on writing it from the list of announcements.
announced-back-button = Progress
announced-show-button = Announcement's progress
announced-before-button = Previous page
announced-after-button = Next page
# $count (Number): people who did not fit on the screen
announced-more = and { $count } more

## Stopping.

# $title (Text), $sent, $waiting, $uncertain (Numbers)
announced-stop =
    <b>Stop this announcement?</b>
    { $title }

    { $sent ->
        [one] 1 person has it so far.
       *[other] { $sent } people have it so far.
    } If you stop, the { $waiting } who are still waiting will not get it.{ $uncertain ->
        [0] { "" }
       *[other] { " " }The { $uncertain } for whom it is not known whether it arrived stay as they are.
    }
    Nobody who has it gets it again. A stopped announcement can't be resumed; to hold it for a while, use “Pause”.
announced-stop-yes-button = Stop it

## Those for whom nobody knows whether it arrived.

# $title (Text), $count (Number), $again (Text): yes, no
announced-doubt =
    <b>{ $count ->
        [one] 1 person who may or may not have it
       *[other] { $count } people who may or may not have it
    }</b>
    { $title }

    The connection broke while it was being sent. { $again ->
        [yes] If it is sent again, they might get it twice; if it is left, they might not have it.
       *[no] It was stopped or recalled, so it can't be sent again.
    } If they press a button below it, it counts as received.
# $place (Number), $name (Text)
announced-doubt-line = { $place }. { $name }
announced-doubt-none = There is nobody in doubt.
announced-again-button = { $place }. Send again
announced-leave-button = { $place }. Leave it
announced-again-all-button = Send again to all
announced-leave-all-button = Leave all
announced-said-again = { $count ->
        [one] It is being sent again to 1 person.
       *[other] It is being sent again to { $count } people.
    }
announced-left = { $count ->
        [one] 1 person was left as they are.
       *[other] { $count } people were left as they are.
    }
announced-decided = This was decided already, or has turned out to have arrived, so nothing was changed.

## Those who missed it.

# $title (Text), $count (Number): who can be told now, $sent, $unconnected (Numbers)
announced-missing =
    <b>Send to those who missed it</b>
    { $title }

    { $count ->
        [0] There is nobody it could be sent to now.
        [one] It will be sent to 1 person who missed it and can be reached now.
       *[other] It will be sent to { $count } people who missed it and can be reached now.
    } The { $sent } who have it don't get it again.{ $unconnected ->
        [0] { "" }
       *[other] { " " }Of the { $unconnected } who weren't connected, only those who have connected since can get it.
    }
announced-missing-yes-button = Send it
announced-missing-told = { $count ->
        [one] It is being sent to 1 person.
       *[other] It is being sent to { $count } people.
    }
# $title (Text), $count (Number)
announced-failed =
    <b>{ $count ->
        [one] 1 person missed it
       *[other] { $count } people missed it
    }</b>
    { $title }
# $title (Text), $count, $read (Numbers)
announced-unread =
    <b>Not read by { $count }</b> · read by { $read }
    { $title }
# $name, $reason (Text)
announced-line =
    · { $name }{ $reason ->
        [none] { "" }
       *[other] : { $reason }
    }

## Correcting.

# $title (Text)
announced-correct =
    <b>Correct</b>
    { $title }

    Which text would you like to correct? It changes in place for those who have it, and those who don't have it yet get the new text. Files stay as they are.
# $side (Text): ko, en; $is (Text): written, not-written
announced-fix-button =
    { $is ->
        [written] Correct
       *[other] Write
    } the { $side ->
        [ko] Korean
       *[en] English
    }
announced-fix-ask =
    Please type the whole new { $side ->
        [ko] Korean
       *[en] English
    } text. You will see it once more before it is used. This is how it reads now:
# $side (Text), $sent, $waiting, $unknown (Numbers)
announced-fix-sure =
    This is the new { $side ->
        [ko] Korean
       *[en] English
    } text. { $waiting ->
        [0] It changes for the { $sent } who have it.
       *[other] It changes for the { $sent } who have it, and the { $waiting } who are still waiting get the new text.
    }{ $unknown ->
        [0] { "" }
       *[other] { " " }It can't be changed for the { $unknown } for whom it is not known whether it arrived.
    }
announced-fix-yes-button = Correct it
announced-fix-anew-button = Type it again
announced-fix-same = The text is the same as before, so nothing was changed.
# $place (Text)
announced-fix-unknown = { $place } can't be filled in. Nothing was sent. Please check that it is one of { "{" }company{ "}" }, { "{" }name{ "}" } and { "{" }next meeting{ "}" }.
announced-fix-empty = There are people for whom { $place } can't be filled in, so this text can't be used. Please type it again without.
announced-fix-no-places = The text stands below a file, so it can't have places for names. Please type it again without.
# $length, $most (Numbers), $below (Text): yes, no
announced-fix-too-long =
    With the signature it has { $length } characters, which is too long. { $below ->
        [yes] A text below a file can have { $most }.
       *[no] It can have { $most }.
    } Please type a shorter one.

## Recalling.

# $title (Text), $count, $old, $waiting, $unknown (Numbers)
announced-recall =
    <b>Recall this announcement?</b>
    { $title }

    { $count ->
        [one] It is deleted from 1 chat.
       *[other] It is deleted from { $count } chats.
    }{ $waiting ->
        [0] { "" }
       *[other] { " " }The { $waiting } who are still waiting won't get it.
    }{ $old ->
        [0] { "" }
       *[other] { " " }It can't be deleted for { $old } who got it more than 48 hours ago.
    }{ $unknown ->
        [0] { "" }
       *[other] { " " }It can't be deleted for the { $unknown } for whom it is not known whether it arrived.
    }
    Some may have read it already, and recalling can't be undone.
announced-recall-yes-button = Recall it

## The whole list.

announced-list-making = The full list is being made. You will have it in a moment.
announced-list-failed = The full list could not be made. Please try again in a moment.
announced-list = Everyone the announcement is for: { $title }
announced-list-file = announcement-{ $number }-list.xlsx
roster-sheet = List
roster-name = Name
roster-company = Company
roster-role = Role
roster-lang = Language
roster-outcome = Outcome
roster-reason = Reason
roster-at = Settled at
roster-read = Read at
# $outcome (Text)
fate-outcome =
    { $outcome ->
        [waiting] waiting
        [sent] sent
        [uncertain] to be decided
        [unconnected] not connected
        [no-language] no text in their language
        [no-consent] no consent to promotions
        [stopped] not sent
        [left] possibly received
       *[failed] failed
    }
# $reason (Text)
fate-reason =
    { $reason ->
        [blocked] blocked Naru
        [gone] the Telegram account is gone
        [never-started] has not joined yet, so is not connected
        [place] a place in the text (company, name, next meeting) can't be filled in
        [too-long] too long with their name in it
        [no-language] nothing is written in their language
        [no-consent] did not agree to promotions
        [file] Telegram did not take the file
        [copy] held back when Naru was started from a copy
        [stopped] stopped or recalled before they got it
        [uncertain] the connection broke while it was being sent
       *[refused] Telegram did not take it
    }
# $role (Text)
fate-role =
    { $role ->
        [firm] firm
        [buyer] buyer
        [interpreter] interpreter
        [expert] export advisor
        [staff] program office
       *[left] no longer taking part
    }

## Readers.

announced-not-yours = Only those who received this announcement can use this button. Nothing has changed.
announced-no-ads = You won't get promotional messages any more. You will still hear about your meetings. If you change your mind, you can turn them on under “settings”.
# Stands above what staff receive. $title (Text)
announced-reply = <b>Reply to an announcement</b> · { $title }
# When Naru was started from a copy. $title (Text)
announced-paused-by-copy = The announcement “{ $title }” was being sent and is paused. Some people may have received it after the copy was taken, so please check before you resume or stop it.
announced-draft-by-copy = The announcement “{ $title }” was due after the copy was taken and is a draft again. It may have gone out already, so please check before you send it.
