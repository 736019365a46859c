### The meeting log: what firms, buyers and interpreters answer once a meeting is over.

## Pieces used on several screens.
log-meeting = { $side ->
    [firm] your meeting with { $buyer }
    [buyer] your meeting with { $firm }
   *[interpreter] the meeting of { $firm } and { $buyer }
}
log-name = { $side ->
    [firm] { $buyer }
    [buyer] { $firm }
   *[interpreter] { $firm } · { $buyer }
}
log-held = { $held ->
    [buyer-absent] { $side ->
        [buyer] We couldn't make it
       *[other] The buyer didn't come
    }
    [firm-absent] { $side ->
        [firm] We couldn't make it
       *[other] The supplier didn't come
    }
    [connection] The connection failed
    [elsewhere] We met separately
   *[held] Yes, it took place
}
log-interest = { $score ->
    [5] 5 · Very interested
    [4] 4 · Interested
    [3] 3 · Somewhat
    [2] 2 · Not much
   *[1] 1 · Not interested
}
log-score = { $score ->
    [5] 5 · Excellent
    [4] 4 · Good
    [3] 3 · Fair
    [2] 2 · Poor
   *[1] 1 · Very poor
}
log-next = { $next ->
    [talking] Keep talking directly
    [material] More information
    [samples] Samples
    [quotation] Quotation
    [contract] Terms of an order
    [visit] Visit or second meeting
   *[nothing] Nothing planned
}
log-prepared = { $prepared ->
    [both] Both sides were prepared
    [firm-only] Only the supplier was
    [buyer-only] Only the buyer was
   *[neither] Neither was
}
log-unknown = not known
log-amount = { MONEY($amount) }
log-list = { $list }
# With the unit as it was typed, where there is one.
log-product = { $name } × { MONEY($price) } × { $measure ->
    [none] { $quantity }
   *[other] { $quantity } { $measure }
}
log-worked = { SPAN($start, $end, zone: "short") }

## The notice. One meeting alone comes with its first question.
log-thanks = { $days ->
    [0] Thank you for { log-meeting } today.
    [-1] Thank you for { log-meeting } yesterday.
   *[other] Thank you for { log-meeting } on { DAY($start) }.
}
# Once more, where nothing was sent.
log-again = { $days ->
    [0] We haven't heard yet how { log-meeting } went today.
    [-1] We haven't heard yet how { log-meeting } went yesterday.
   *[other] We haven't heard yet how { log-meeting } went on { DAY($start) }.
}
log-length = { $side ->
    [firm] Please tell us how it went: six short steps, one minute.
    [buyer] Please tell us how it went: four short steps, one minute.
   *[interpreter] Please tell us how it went: three short steps, one minute.
}
log-first = <b>1/{ $steps }.</b> { log-ask-held }
log-thanks-several = Thank you for your { $count } meetings. Please tell us how they went; it takes a minute each.
log-again-several = We haven't heard yet how { $count } of your meetings went. It takes a minute each.
log-numbered = { $number }. { log-name } · { DAY($start) }, { TIME($start, zone: "short") }
log-choose = Please choose a meeting below.
log-readers = { $side ->
    [firm] Only the program office and { $host } see your answers, not the buyer or other suppliers.
    [buyer] Only the program office and { $host } see your answers, not the supplier.
   *[interpreter] Only the program office and { $host } see your answers, not the companies.
}
log-until = You can answer until { DAY($until) }.

## Questions.
log-step = <b>{ $step }/{ $steps }</b> · { log-name }
log-ask-held = Did the meeting take place as planned?
log-ask-interest = { $side ->
    [buyer] How interested are you in doing business with { $firm }?
   *[other] How interested did the buyer seem?
}
log-ask-consulted = What volume of business did you talk about? This is the consultation value. For example, 5,000 pieces at 10 dollars each are 50,000 dollars. Choose below, or type an amount.
log-ask-prospective = How much of that could become a contract within a year? This is the prospective value. For example, a likely trial order of 10,000 dollars is 10,000 dollars. Choose below, or type an amount.
# Where the cohort has a definition of its own.
log-ask-prospective-defined = What is the prospective value? { $definition } Choose below, or type an amount.
log-ask-next = What will you do next? Choose all that apply, then press [Next].
log-ask-prepared = How well were the two sides prepared?
log-quick-button = { $dollars ->
    [10000] USD 10,000
    [30000] USD 30,000
    [50000] USD 50,000
    [100000] USD 100,000
    [300000] USD 300,000
   *[500000] USD 500,000
}
log-nothing-button = None (USD 0)
log-type-button = Type an amount
log-unknown-button = I don't know
log-unknown-words = i don't know, don't know, not sure, unknown, no idea
log-type-hint = Please type the amount, for example: USD 50,000 or $50k
log-amount-unread = We couldn't read that amount, so it was not saved. Please type a number with its currency, for example: USD 50,000 or $50k. What you answered before is unchanged.
log-amount-read = { $question ->
    [consulted] Consultation value <b>{ MONEY($amount) }</b>: is that right?
    [prospective] Prospective value <b>{ MONEY($amount) }</b>: is that right?
   *[expected] Expected order <b>{ MONEY($amount) }</b>: is that right?
}
log-amount-which = Which amount did you mean? If it is not below, please type it again with its currency, for example: USD 50,000
log-amount-yes-button = Yes, that's right
log-amount-again-button = Let me type it again
log-amount-larger = { $rated ->
    [yes] At the rates of this program the prospective value, { MONEY($amount) }, is more than the consultation value, { MONEY($consulted) }.
   *[no] The prospective value, { MONEY($amount) }, is more than the consultation value, { MONEY($consulted) }.
}
log-amount-above = { log-amount-larger } It is meant to be the part of it that could become a contract within a year. Keep it?
log-amount-above-defined = { log-amount-larger } { $definition } Keep it?
log-amount-above-button = Yes, keep it
log-amount-fix-consulted-button = Correct the consultation value
log-next-done-button = Next
log-next-first = Please choose at least one. If there is nothing, choose [Nothing planned].
log-back-button = Back
log-back-to-summary-button = Back without changing it
log-later-button = Later
log-skip-button = Skip
log-skip-words = skip, none, nothing
log-unread = That wasn't saved as an answer. What you answered before is unchanged. Please choose below.
log-outdated = That button is from an earlier screen, so nothing was changed. Here is where you are.
log-resumed = Your answers so far are saved. Let's go on from there.
log-begun-by = { $who } has already answered { $count ->
    [one] one question
   *[other] { $count } questions
}. The answers sent first are saved, and can be corrected later.
log-kept = Your answers so far are saved. Type “log” to go on, until { DAY($until) }.
log-later = You can answer until { DAY($until) }. Type “log”, or open it from the meeting.
log-drop-ask = Delete your answers? [Later] keeps them.
log-drop-button = Delete my answers
log-drop-yes-button = Yes, delete them
log-drop-no-button = Go on
log-dropped = Your unsent answers were deleted. What was sent before is unchanged.

## Before and after sending.
log-summary = Please check before you send.
log-answer = { $question ->
    [held] · Took place: { $answer }
    [interest] { $side ->
        [buyer] · Your interest: { $answer }
       *[other] · The buyer's interest: { $answer }
    }
    [consulted] · Consultation value: { $answer }
    [prospective] · Prospective value: { $answer }
    [next] · Next: { $answer }
   *[prepared] · Prepared: { $answer }
}
log-edit-button = { $question ->
    [held] Change “took place”
    [interest] Change interest
    [consulted] Change consultation value
    [prospective] Change prospective value
    [next] Change what's next
   *[prepared] Change “prepared”
}
# Where it is now said not to have taken place, after more was answered.
log-summary-drops = Sending this deletes your other answers about a meeting that took place, such as interest, amounts, ratings and products. To keep them, change “took place”.
log-summary-until = You can still correct it until { DAY($until) }.
log-send-button = Send
log-sent = Thank you. Your answers were sent.
log-corrected = Thank you. Your corrected answers were sent.
log-sent-title = <b>How { log-meeting } went</b>
log-sent-by = { $staff ->
    [yes] Sent by { $who } · { WHEN($at, zone: "short") } (entered by the program office)
   *[no] Sent by { $who } · { WHEN($at, zone: "short") }
}
log-sent-until = You can correct it until { DAY($until) }.
log-fix-button = Correct my answers
log-sent-before = { $who } has already sent the answers.
log-somebody = A colleague
log-changed-meanwhile = The answers changed meanwhile, so nothing was saved. This is how they stand.
log-clash-theirs = <b>What was sent</b>
log-clash-mine = <b>What you were answering</b>
log-clash-theirs-button = Keep what was sent
log-clash-mine-button = Use my answers instead

## What may be added, or left out.
log-extra-invitation = If there is more to tell, choose below. You can leave it out.
log-extra-button = { $extra ->
    [interpreter] Rate the interpreter
    [overall] { $side ->
        [buyer] Rate the organization
       *[other] Rate it overall
    }
    [order] Expected order
    [worked] Actual hours
    [products] Product, price, quantity
   *[remark] Write a remark
}
log-extra-ask = { $extra ->
    [interpreter] How was the interpreter?
   *[overall] { $side ->
        [buyer] How was the organization?
       *[other] How was it overall?
    }
}
log-extra-answer = { $extra ->
    [interpreter] · Interpreter: { $answer }
    [overall] { $side ->
        [buyer] · Organization: { $answer }
       *[other] · Overall: { $answer }
    }
    [order] · Expected order: { $answer }
    [worked] · Actual hours: { $answer }
    [products] · Products: { $answer }
   *[remark] · Remark: { $answer }
}
# A single score of an interpreter is not shown to the office either.
log-extra-answered = answered
log-extra-saved = Saved.
log-was = Saved so far: { $answer }
log-ask-remark = Please write your remark.
log-remark-none-button = Delete my remark
log-remark-long = That is too long. Please keep it within { $limit } characters. What you answered before is unchanged.
log-ask-expected = What order do you expect to place? Choose below, or type an amount.
log-ask-worked = If you interpreted as planned, { $hours }, press below. Otherwise type the hours, for example: 9:45-10:30
log-worked-planned-button = Yes, { $hours }
log-worked-unread = We couldn't read those hours, so they were not saved. Please type them like 9:45-10:30. What you answered before is unchanged.
log-ask-product = Please type the name of a product you talked about. Example: tea set
log-ask-price = { $name }: please type the price of one. Example: USD 12
log-price-which = { $name }: which unit price did you mean? If it is not below, please type it again with its currency, for example: USD 12
log-ask-quantity = { $name } at { MONEY($price) }: please type how many. Example: 3000, 5k pcs, 500 kg
log-products-none-button = Delete the products
log-products-full = A log takes { $limit } products, and yours has as many. They are unchanged. To type them anew, press [Delete the products]; what else there is can go in your remark.
log-product-long = That name is too long. Please keep it within { $limit } characters. What you answered before is unchanged.
log-quantity-unread = We couldn't read how many, so it was not saved. Please type a number such as 3000. What you answered before is unchanged.

## The cohort's own questions: one by one after a log was sent, and nobody has to answer.
log-own-button = { $count ->
    [0] See or change more answers
    [one] 1 more question
   *[other] { $count } more questions
}
log-own-ask =
    Question { $step } of { $steps }. You don't have to answer.
    <b>{ $question }</b>
log-own-how = { $kind ->
    [number] Please type a number, for example: 12
   *[text] Please type your answer.
}
log-own-answer = · { $question }: { $answer }
log-own-score = { $score } out of 5
log-own-number = { $number }
log-own-none-button = Remove the answer
log-own-earlier-button = Earlier choices
log-own-further-button = More choices
# What may stand around the number of a choice.
log-own-choice-words = no, number, choice
log-own-skip-words = skip, skip it, pass
log-own-number-unread = We couldn't read that number, so it was not saved. Please type a whole number, for example: 12. What you answered before is unchanged.
# Where somebody wrote “cancel”, above the log they sent.
log-extra-left = All right, that's it. Everything you saved is still there.
log-lost = What you were filling in is no longer open. Nothing new was saved, and what was sent before is unchanged.
log-own-withdrawn = That question is no longer asked. What you answered before is unchanged.
log-own-changed = The question has changed meanwhile, so that answer was not saved. Here it is as it is now.

## The list, and the card of a meeting.
log-list-title = { $count ->
    [one] <b>1 meeting to report on</b>
   *[other] <b>{ $count } meetings to report on</b>
}
log-list-item = · { DAY($start) } { log-name } · { $state ->
    [sent] sent
    [begun] begun
   *[open] not answered yet
}
log-list-choose = To answer or correct one, choose it below.
log-list-none = There is nothing to answer now. We'll ask you here after your meetings.
log-list-staff = Accounts of the program office have no logs of their own. What somebody tells you by telephone can be entered from the meeting's card.
log-open-named-button = { DAY($start) } { log-name }
log-home-button = { $count ->
    [one] Tell us about 1 meeting
   *[other] Tell us about { $count } meetings
}
log-card-button = How did it go?
log-card-sent-button = See or correct your answers
log-card-see-button = See your answers
log-card-staff-button = { $side ->
    [firm] Supplier's log
    [buyer] Buyer's log
   *[interpreter] Interpreter's log
}
# What was sent before a company or the interpreter was changed; for the office alone.
log-former-button = { $count ->
    [one] 1 log from before the change
   *[other] { $count } logs from before the change
}
log-former-title = <b>Received before the participants were changed: { $count }</b>
    Whoever takes part now doesn't see it, and it is not counted.
log-former-of = <b>{ $whose }</b> · changed { WHEN($at, zone: "short") }
log-former-back-button = Back to the meeting

## Where it can't be taken.
log-moved = The meeting has been moved, so the answer you just pressed was not saved.
log-early = This meeting hasn't started yet. You can tell us how it went once it has.
log-cancelled = This meeting was canceled, so there is nothing to answer.
log-over = We took answers about { log-meeting } until { DAY($until) }. If there is something to tell us, please ask the program office.
log-read-only = With read-only access you can't enter a log. Nothing was changed.

## Entered by staff for somebody who telephoned.
log-staff-for = { $side ->
    [firm] You are entering what { $firm } told you by telephone.
    [buyer] You are entering what { $buyer } told you by telephone.
   *[interpreter] You are entering what the interpreter told you by telephone.
}
log-staff-until = The party can correct it until { DAY($until) }. The program office can also do so later.
log-staff-kept = What you entered so far is saved. Go on from the log button on the meeting's card.
log-staff-later = You can enter it at any time from the log button on the meeting's card.
log-staff-told = { $count ->
    [0] Nobody of the party can be reached on Telegram. Please tell them by telephone or e-mail what you entered.
    [one] { $later ->
        [no] One person was told what you entered.
       *[yes] One person will read what you entered in office hours: { WHEN($told) }.
    }
   *[other] { $later ->
        [no] { $count } people were told what you entered.
       *[yes] { $count } people will read what you entered in their office hours, the first { WHEN($told) }.
    }
}
log-entered-for-you = The program office has entered what you told us by telephone about { log-meeting }.
log-entered-wrong = If anything is wrong, please correct it below.
# When the time to correct it is over.
log-entered-wrong-late = If anything is wrong, please tell the program office.
