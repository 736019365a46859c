### Follow-up: what came of the meetings, asked of firms and buyers months later, whom staff should call, and exchanging contacts.

## Pieces shared by notices and screens.

# On buttons and in sentences. For a buyer [ended] is not a fit, for a firm that talks have ended.
follow-state = { $state ->
    [none] No progress yet
    [talking] Talking directly
    [samples] Samples
    [quotation] Quotation
    [contracted] { $side ->
        [buyer] Ordered
       *[firm] Contract signed
    }
    [exported] Exported
    [on-hold] On hold
   *[ended] { $side ->
        [buyer] Not a fit
       *[firm] Talks ended
    }
}
follow-choice-button = { $word }
follow-chosen-button = ✓ { $word }
# What somebody may write instead of pressing a button.
follow-words-none = no progress, nothing yet, not yet, no news yet
follow-words-talking = talking, in talks, we are talking, we're talking, still talking, we're talking directly
follow-words-samples = samples received, we got samples, testing samples, evaluating samples, samples sent
follow-words-quotation = quote, quoted, got a quote, quotation received, we have a quote
follow-words-contracted = order, we ordered, we've ordered, order placed, we placed an order
follow-words-exported = shipped, it was shipped, we shipped
follow-words-on-hold = hold, it's on hold, on hold for now
follow-words-ended = not interested, no fit, it's not a fit, doesn't fit, not for us
follow-when = { $round ->
    [30] one month
    [90] three months
    [180] six months
    [365] a year
   *[other] { $round } days
}
follow-asked = It has been { $when } since you met { $side ->
    [firm] { $count ->
        [1] this buyer
       *[other] these { $count } buyers
    }
   *[buyer] { $count ->
        [1] this supplier
       *[other] these { $count } suppliers
    } from { $host }
}. Where do things stand?
# One partner, with the month and state of the last answer where there is one.
follow-line = · <b>{ $partner }</b>{ $said ->
    [yes] { " " }(in { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }: { $word })
   *[no] { "" }
}
follow-question = { $said ->
    [yes] In { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } you told us “{ $word }”. Where do things stand now?
   *[no] Please choose where things stand now.
}
follow-choose = Please choose one below to answer.
follow-readers = { $side ->
    [firm] Only the program office and { $host } see your answers, not the buyer or other firms.
   *[buyer] We share your answer with { $host } only, not with the supplier, unless you ask us to pass it on.
}
follow-open-button = { $partner }
follow-same-button = { $all ->
    [yes] Everything as before
   *[no] { $count ->
        [1] No change for the one I answered about
       *[other] No change for the { $count } I answered about
    }
}
# Where there are more suppliers than buttons.
follow-rest-button = { $count } more
follow-later-button = I'll answer later
follow-stop-button = Stop these questions
follow-list-button = Tell us where things stand

## The list and the answers.

follow-home-button = News and follow-up
follow-list = <b>{ $count ->
    [1] One company you met
   *[other] { $count } companies you met
}</b>
follow-list-round = It has been { $when } since your meetings. { $open ->
    [1] One is still to be answered.
   *[other] { $open } are still to be answered.
}
follow-list-done = You have answered everything we wanted to ask. If there is news, please tell us at any time.
follow-list-news = If there is news, please choose below and tell us.
follow-list-none = None of your meetings is over yet. Once one is, you can tell us here what came of it.
follow-list-staff = There is nothing to follow up in a staff account. Answers you hear by telephone can be entered from the follow-up screen.
follow-list-stopped = As you asked, we won't send these questions any more. News is welcome at any time.
follow-resume-button = Please ask me again
follow-resumed = We'll ask you again when the time comes.
follow-back-button = Back to the list
follow-said-by = { $staff ->
    [yes] Last answer: “{ $word }” · { DAY($at) } · { $who } (entered by the program office)
   *[no] Last answer: “{ $word }” · { DAY($at) } · { $who }
}
follow-said-remark = Your note: { $remark }
follow-somebody = a colleague of yours
follow-saved = Saved: { $partner } – { $word }. Thank you.
follow-saved-all = { $count ->
    [1] Saved as before for one company. Thank you.
   *[other] Saved as before for { $count } companies. Thank you.
}
follow-by-other = { $who } has already answered “{ $word }” about { $partner }. This is how it stands.
follow-outdated = That button is from an earlier screen, so nothing was changed. This is how it stands.
follow-remark-button = { $partner }: add a note
follow-remark-ask = Please write your note about { $partner }.
follow-remark-skip-button = No note
follow-remark-skip-words = skip, no note, nothing, none
follow-remark-long = That is too long. Please keep it within { $limit } characters. What you answered before is kept.
# Where somebody wrote “cancel” or “back”.
follow-remark-left = No new note was saved. What you answered before is unchanged.
follow-remark-saved = Your note is saved.
follow-pass-button = { $noted ->
    [yes] Pass this on to { $partner }, with your note
   *[no] Pass this on to { $partner }
}
follow-passed = We'll pass it on to { $partner }.{ $later ->
    [yes] { " " }They will read it on { WHEN($told) }.
   *[no] { "" }
}
follow-pass-nobody = Nobody at { $partner } can be reached here right now, so we couldn't pass it on. Please try again later, or ask the program office.
follow-passed-before = This answer was already passed on to { $partner }.
follow-passed-on = { $partner } asked us to tell you how things stand: “{ $word }”.
follow-passed-remark = Their note: { $remark }

## Later, and no more.

follow-later-ask = When shall we ask you again? You can answer sooner at any time: just type “news”.
follow-later-until-button = { $weeks ->
    [1] In a week, { DAY($until) }
   *[other] In two weeks, { DAY($until) }
}
follow-later-kept = We'll ask you again on { WHEN($until) }. You can answer sooner at any time: just type “news”.
follow-later-over = This round of questions is nearly over, so it can't wait any longer. You can answer at any time: just type “news”.
follow-stop-ask = Shall we stop asking how things stand? You can turn it on again at any time under [News and follow-up] on your home screen.
follow-stop-yes-button = Yes, please stop
follow-stop-no-button = Keep asking

## What staff enter for somebody who telephoned.

follow-staff-for = You are entering what { $company } told you by telephone.
follow-staff-told = { $count ->
    [0] Nobody can be told what you entered.
    [1] One person will be told what you entered.
   *[other] { $count } people will be told what you entered.
}
follow-entered-for-you = The program office has entered what you told us by telephone about { $partner }: “{ $word }”. If anything is wrong, please correct it below.
follow-entered-several = The program office has entered what you told us by telephone about { $count } companies, as below. If anything is wrong, please tap the button to correct it.
follow-entered-line = · <b>{ $partner }</b>: { $word }
follow-read-only = With read-only access you can't enter answers. Nothing was changed.
follow-unknown = There is nothing to show here. Nothing was changed.

## The screen of staff, and whom to call.

follow-staff-button = Follow-up
follow-staff = <b>{ $title }: follow-up</b>
follow-staff-none = Nobody has been asked yet. The first follow-up is on { DAY($first) }.
follow-staff-never = This program has no dates for follow-up.
follow-staff-rate = { $when } · { $side ->
    [firm] firms
   *[buyer] buyers
}: { $asked } asked, { $answered } answered, { $waiting } answering later{ $declined ->
    [0] { "" }
   *[other] , { $declined } wanting no more
}{ $open ->
    [0] { "" }
   *[other] , { $open } being asked
}, { $silent } silent
follow-staff-calls = <b>{ $count ->
    [1] One company to call
   *[other] { $count } companies to call
}</b> (after { $when })
follow-staff-no-calls = There is nobody to call now.
follow-staff-company-button = { $code } { $company }
follow-staff-more-button = Next { $count }
follow-silent = <b>{ $title }</b>: { $count ->
    [1] one company has
   *[other] { $count } companies have
} not answered a week into the follow-up after { $when }.
follow-silent-line = · { $code } { $company } · { $who ->
    [none] no contact
   *[other] { $who }
} · { $phone ->
    [none] no number
   *[other] { $phone }
}{ $twice ->
    [yes] { " " }· <b>silent twice in a row</b>
   *[no] { "" }
}{ $reached ->
    [no] { " " }· not on Telegram
   *[yes] { "" }
}
follow-silent-more = · and { $count } more
follow-silent-later = { $count ->
    [1] One company wants
   *[other] { $count } companies want
} to answer later and will be asked again on the day below.
follow-silent-later-line = · { $code } { $company } · { DAY($until) }
follow-silent-only-later = <b>{ $title }</b>: nobody is silent in the follow-up after { $when }.
follow-silent-close = Answers you hear by telephone can be entered from the follow-up screen.

## Exchanging contacts, where both sides want it; from then on either can look at the other's at any time.

follow-card-button = { $state ->
    [given] Cancel the exchange of contacts
    [shared] Contact details of { $partner }
   *[none] Exchange contacts with { $partner }
}
follow-card-ask =
    Would you like to exchange contacts with { $partner }? We pass them on only if both of you want it.

    What they would get
    { $company } · { $person ->
        [none] contact person
       *[other] { $person }
    }
    { $email ->
        [none] no e-mail
       *[other] { $email }
    } · { $phone ->
        [none] no telephone number
       *[other] { $phone }
    }

    You can cancel at any time before the other side agrees.
follow-card-yes-button = Yes, exchange contacts
follow-card-no-button = No
follow-card-given = You have asked to exchange contacts. If { $partner } wants it too, we'll send each of you the other's contact details here.
follow-card-by-colleague = { $who } has already asked to exchange contacts with { $partner }.
follow-card-taken-back = Your request to exchange contacts is canceled. Nothing was passed on.
# Looked at again later.
follow-card-theirs =
    You and they have exchanged contacts.
    <b>{ $partner }</b> · { $person ->
        [none] contact person
       *[other] { $person }
    }
    { $email ->
        [none] no e-mail
       *[other] { $email }
    } · { $phone ->
        [none] no telephone number
       *[other] { $phone }
    }
follow-card-gone = You and { $partner } have exchanged contacts, but we can't show you theirs again. If you need them, please ask the program office.
follow-card-refused = You did not agree to sharing your contact details, so they can't be exchanged. If you agree, you can ask again.
follow-card-agree-button = My data and consents
follow-card-not-met = Contacts can be exchanged with companies you have met. Please fill in the meeting log first.
follow-card-shared =
    { $partner } wants to exchange contacts too. Here they are.
    <b>{ $partner }</b> · { $person ->
        [none] contact person
       *[other] { $person }
    }
    { $email ->
        [none] no e-mail
       *[other] { $email }
    } · { $phone ->
        [none] no telephone number
       *[other] { $phone }
    }
follow-card-also-shared = { $count ->
    [0] Your contact details are theirs as well. Nobody of them can be reached here right now; they'll see them when they come back.
   *[other] They get your contact details as well.
}
