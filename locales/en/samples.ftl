### Samples: what firms register, what receivers confirm, what staff settle.

## Pieces several screens share.
samples-carrier = { $carrier ->
    [ems] EMS
    [registered] Registered post
    [dhl] DHL
    [fedex] FedEx
    [ups] UPS
   *[other] { $name }
}
samples-other-carrier = Another carrier
samples-customs = { $customs ->
    [sender] paid by the sender (DDP)
    [receiver] paid by the receiver
   *[unknown] not known
}
samples-arrival = { $arrival ->
    [arrived] arrived
    [damaged] arrived damaged
    [asked-to-pay] asked to pay
    [wrong-address] wrong address
   *[none] not confirmed yet
}
# Receivers: buyers and trade offices by their names.
samples-receiver-buyer = { $name }
samples-receivers = { $more ->
    [0] { $first }
    [one] { $first } and one more
   *[other] { $first } and { $more } more
}
samples-number = { $number ->
    [none] (number to follow)
   *[other] { $number }
}
samples-parcel = { samples-carrier } { samples-number }
samples-parcel-day = { samples-carrier } { samples-number }, shipped { DAY($day) }

## Firm: the screen of the preparation.
samples-title = <b>{ $title }</b>
samples-due =
    { $late ->
        [yes] This was due on { DAY($due) }.
       *[no] Please ship by { DAY($due) }.
    }
samples-progress = <b>{ $done } of { $all } done</b>
samples-none-to-send = There is nobody to send samples to yet. Receivers show here once meetings are arranged.
samples-draft-cohort = The schedule isn't final yet, so receivers can't be shown. We'll let you know here as soon as it is.
samples-waived = The program office has waived this for you. There is nothing to send.
samples-line-open = · { $who }: not sent yet
samples-line-sent = · { $who }: { samples-carrier } { samples-number } · { samples-arrival }
samples-line-office = { $who } ({ $buyers })
samples-begin-button = Register a parcel
samples-resume-button = Go on with my entry
samples-again-button = Start over
samples-open-button = { samples-carrier } { samples-number }
samples-back-button = All samples
samples-preparations-button = Preparations
samples-resume = You have begun to register a parcel. Would you like to go on?
samples-kept-draft = What you entered so far is kept. Tap [Go on with my entry] to continue.
samples-unknown = This can't be opened. Everything you saved is still there.
samples-outdated = That button belongs to an earlier screen, so nothing was changed. Here is where things stand.

## Firm: one parcel.
samples-one = <b>{ samples-parcel }</b>
samples-one-day = Shipped: { DAY($day) }
samples-one-to = To: { $who } · { samples-arrival }
samples-one-remark = “{ $remark }”
samples-one-contents = Contents: { $contents }
samples-one-paid = Paid: { MONEY($paid) }
samples-one-customs = Customs duty: { samples-customs }
samples-one-receipt = Photo of the receipt: yes
samples-one-cancelled = You have called this parcel back.
samples-one-waits = The program office will type the tracking number from your receipt. If you know it, enter it with [Correct].
samples-track-button = Track the parcel
samples-change-button = Correct
samples-cancel-button = Call it back
samples-cancel-sure = Would you like to cancel this shipment? Receivers who were told of it will hear of that too.
samples-cancel-yes-button = Yes, cancel it
samples-cancel-no-button = No
samples-cancelled = Called back: { samples-parcel }
samples-changed-meanwhile = The parcel was changed meanwhile, so nothing was saved. It now stands as below.

## Firm: the questions.
samples-step = <b>{ $step }/{ $steps } { $title }</b>
samples-step-to = Receivers
samples-step-carrier = Carrier
samples-step-number = Tracking number
samples-step-day = Shipping date
samples-step-contents = Contents
samples-step-paid = Postage
samples-step-customs = Customs duty
samples-was = Entered so far: { $answer }
samples-ask-to = Where does this parcel go? If it holds samples for several receivers, please choose them all.
samples-ask-carrier = Which carrier takes the samples to { $who }?
samples-ask-carrier-name = Please type the carrier's name.
samples-ask-number = Please type the tracking number of the samples to { $who }, or send a photo of the receipt.
samples-ask-day = When did you ship them? You can also type a date, such as Sep 7.
samples-ask-contents = What is inside? Please write it in English for the receiver, such as: two tableware sets
samples-ask-paid = How much was the postage? It is needed for the refund. For example: KRW 45,000
samples-ask-customs = Who pays customs duty at the destination?
# After a sticker or something else nobody asked for.
samples-now-to = We're asking <b>where the samples go</b>. Please choose below.
samples-now-carrier = We're asking for <b>the carrier of the samples to { $who }</b>. Please choose below.
samples-now-carrier-name = We're asking for <b>the name of the carrier of the samples to { $who }</b>. Please type it.
samples-now-number = We're asking for <b>the tracking number of the samples to { $who }</b>. Please type it ({ $example }) or send a photo of the receipt.
samples-example = such as { $number }
samples-now-day = We're asking for <b>the shipping date of the samples to { $who }</b>. Please type it (such as Sep 7) or choose below.
samples-now-contents = We're asking for <b>the contents of the samples to { $who }</b>, such as: two tableware sets
samples-now-paid = We're asking for <b>the postage of the samples to { $who }</b>. Please type an amount, such as KRW 45,000.
samples-now-customs = We're asking <b>who pays customs duty for the samples to { $who }</b>. Please choose below.

samples-to-on-button = ✓ Leave out { $who }
samples-to-off-button = Add { $who }
samples-to-all-button = Add everybody not sent to yet
samples-to-done-button = That's all ({ $count })
samples-today-button = Today, { DAY($day) }
samples-yesterday-button = Yesterday, { DAY($day) }
samples-skip-button = Skip
samples-keep-button = Keep it
samples-step-back-button = Back
samples-later-button = Do this later
samples-help-button = Ask the program office
samples-today-words = today
samples-yesterday-words = yesterday
samples-skip-words = skip, none, no, unknown, i don't know

samples-choose-first = Please choose at least one receiver.
samples-number-unread = We couldn't read a tracking number, so nothing was saved. Please type the number alone, or send a photo of the receipt.
samples-number-wrong-check = Please check the number once more. <code>{ $number }</code> doesn't match its check digit for { samples-carrier }, so one character may be mistyped. It isn't saved yet. Please type the number again, or tap below if the receipt really says so.
samples-number-wrong-shape = <code>{ $number }</code> doesn't look like a number of { samples-carrier }. It isn't saved yet. Please type the number again, or tap below if the receipt really says so.
samples-number-looks-like = <code>{ $number }</code> looks like a number of { $other }. You chose { samples-carrier }. Which is right?
samples-number-keep-button = Save it as it is
samples-number-as-button = Change to { $other }
samples-number-retype-button = Type it again
samples-number-taken = Tracking number <code>{ $number }</code> noted.
samples-number-found = We read the tracking number <code>{ $number }</code> from the caption, and took the photo as the receipt.
samples-number-known = You have registered the parcel <code>{ $number }</code> already. Nothing new was saved.
samples-number-elsewhere = The tracking number <code>{ $number }</code> is already registered for another parcel and can't be taken. Please check your receipt; if the number is right, ask the program office. What you entered before is still there.
samples-receipt-taken = We have the photo of your receipt. The program office will type the tracking number from it.
samples-receipt-added = We took the photo as your receipt.
samples-receipt-refused = A receipt can only be a photo or a PDF, so this wasn't saved. What you entered before is still there. Please send a photo.
samples-receipt-too-big = The file is over 20 MB and couldn't be taken. What you entered before is still there. Please send a photo.
samples-receipt-lost = We couldn't open the photo of the receipt of { samples-parcel }. The parcel stays registered. Please tap [Correct] and send the photo again.
samples-day-unread = We couldn't read a date, so nothing was saved. Please type it like Sep 7 or 9/7, or yesterday.
samples-day-future = { DAY($day, year: "yes") } hasn't come yet, so it can't be the shipping date. Please type the day you shipped. If you haven't shipped yet, tap [Do this later].
samples-day-old = { DAY($day, year: "yes") } is more than two months ago. Did you ship on that day?
samples-day-keep-button = Yes, that's right
samples-text-long = That is too long. Please keep it within { $limit } characters. What you entered before is still there.
samples-text-empty = We couldn't read any letters. Please type it again. What you entered before is still there.
samples-paid-unread = We couldn't read an amount, so nothing was saved. Please type it like KRW 45,000 or USD 40.
samples-choose-button-please = Please choose one of the buttons below.

samples-summary = <b>Please check the parcel.</b>
samples-summary-correct = <b>Please check your corrections.</b>
samples-summary-to-many = To: { $list }
samples-summary-carrier = Carrier: { samples-carrier }
samples-summary-number = Tracking number: { samples-number }
samples-summary-doubted = Tracking number: { samples-number } (saved although it doesn't match)
samples-summary-day = Shipped: { DAY($day) }
samples-summary-contents = Contents: { $contents }
samples-summary-no-contents = Contents: not given
samples-summary-paid = Postage: { MONEY($paid) }
samples-summary-no-paid = Postage: not given
samples-summary-customs = Customs duty: { samples-customs }
samples-summary-receipt = Photo of the receipt: yes
samples-summary-tells = Receivers will be told once you save.
samples-save-button = Save
samples-edit-to-button = Change receivers
samples-edit-carrier-button = Change carrier
samples-edit-number-button = Change number
samples-edit-day-button = Change date
samples-edit-contents-button = Change contents
samples-edit-paid-button = Change postage
samples-edit-customs-button = Change customs
samples-saved = Saved: { samples-parcel }
samples-corrected = Corrected: { samples-parcel }
samples-saved-before = This parcel is saved already.
samples-drop-ask = What shall become of what you have entered?
samples-drop-yes-button = Delete it
samples-drop-later-button = Keep it for later
samples-drop-no-button = Go on entering
samples-dropped = What you had entered is deleted. Saved parcels are still there.

## What firms are told.
samples-firm-arrived-buyer = { $name } let us know that your samples have arrived.
samples-firm-arrived-office = { $name } let us know that your samples have arrived.
samples-firm-numbered = The program office has typed the tracking number from your receipt: { samples-parcel }
samples-firm-registered = The program office has registered a parcel with samples for you.
samples-firm-registered-wrong = If anything is wrong, please correct it below.
samples-firm-open-button = See the parcel

## Receivers.
samples-buyer-none = No samples are on their way to you. We'll let you know here when a supplier sends some.
samples-buyer-list = <b>{ $count ->
    [one] Samples for you
   *[other] { $count } parcels with samples for you
}</b>
samples-buyer-one = Samples from { $firm }.
samples-buyer-contents = Contents: { $contents }
samples-buyer-parcel = { samples-carrier } { samples-number }
samples-buyer-parcel-day = { samples-carrier } { samples-number }, shipped { DAY($day) }.
samples-buyer-office = { $office } receives them for you.
samples-buyer-customs =
    { $customs ->
        [sender] Customs duty is paid by the supplier. If you are asked for a payment, please tell us before you pay.
        [receiver] Customs duty, if any, is paid on your side.
       *[unknown] If customs or the carrier asks you for a payment or a document, please tell us before you pay.
    }
samples-buyer-answer = Your answer: { samples-arrival }
samples-buyer-open-button = { $firm }: { samples-carrier } { samples-number }
samples-buyer-back-button = All samples
samples-arrived-button = They've arrived
samples-damaged-button = Arrived damaged
samples-asked-to-pay-button = Asked to pay
samples-wrong-address-button = Wrong address
samples-chosen-button = ✓ { $answer }
samples-thanks-arrived = Thank you for letting us know. { $later ->
    [no] We've told the supplier.
   *[yes] The supplier will hear in their working hours, on { WHEN($told) }.
}
samples-thanks-trouble = Thank you for letting us know. { $later ->
    [no] The program office will look into it right away and get back to you.
   *[yes] The program office gets it in their working hours, on { WHEN($told) }, and will get back to you.
}
samples-remark-ask = { $arrival ->
    [damaged] In one sentence, what is damaged and how?
    [asked-to-pay] In one sentence, who asked you for how much? Please don't pay until we get back to you.
   *[wrong-address] In one sentence, what is the right address?
}
samples-no-remark-button = Nothing to add
samples-remark-thanks = Thank you. { $later ->
    [no] We've passed it on to the program office.
   *[yes] It's saved, and the program office gets it in their working hours, on { WHEN($told) }.
}
samples-not-yours = These samples can't be opened. Nothing was changed.
samples-called-back = The supplier has canceled these samples. There is nothing to confirm.
# Something that was told before has changed.
samples-buyer-changed = { $firm } has corrected the details of the samples on their way to you.
samples-buyer-called-back = { $firm } has canceled the samples we told you about. You don't need to wait for them.

## Staff.
samples-staff-trouble =
    <b>Trouble with samples: { $arrival ->
        [damaged] they arrived damaged.
        [asked-to-pay] the receiver was asked to pay.
       *[wrong-address] the address is wrong.
    }</b>
    Sent by: { $firm }
    Receiver: { $who }
samples-staff-parcel = { samples-parcel }
samples-staff-remark = The receiver says: “{ $remark }”
samples-staff-todo =
    { $arrival ->
        [damaged] Please ask the receiver for a photo and settle with the firm whether to send again.
        [asked-to-pay] Before the receiver pays, please settle with the firm who bears it and tell the receiver.
       *[wrong-address] Please find out the right address and tell the firm and the carrier.
    }
samples-staff-remarked = { $who } has sent an explanation about the samples from { $firm }.
samples-staff-mended = { $who } changed the answer about the samples from { $firm }: “{ $before }” is now “{ $after }”.
samples-staff-number-wanted = { $firm } sent a receipt for samples. Please type the tracking number from it.
samples-staff-open-button = Open the parcel
samples-staff-list =
    <b>{ $count ->
        [one] One parcel with samples
       *[other] { $count } parcels with samples
    }</b>
    Numbers to type: { $waiting } · Arrived: { $arrived } · Trouble: { $trouble } · Not answered: { $open }
samples-staff-list-button = Samples
samples-staff-for-button = Register for a firm
samples-staff-which-firm = Which firm has sent the samples?
# Above every question about a parcel, where the program office enters it for a firm that telephoned.
samples-staff-for = You are registering this for <b>{ $firm }</b>.
samples-staff-begun = You have begun to register a parcel of { $begun }. What you entered is kept, but not saved yet.
samples-staff-resume-button = Go on with { $begun }
samples-staff-anew-button = Drop it and register { $firm }
samples-staff-registered = You registered this parcel for { $firm }. { $count ->
        [0] Nobody of the firm can be told at the moment.
        [one] One person of the firm { $later ->
            [no] has been told.
           *[yes] will be told in their working hours, on { WHEN($told) }.
        }
       *[other] { $count } people of the firm { $later ->
            [no] have been told.
           *[yes] will be told in their working hours, on { WHEN($told) }.
        }
    }
samples-staff-list-empty = No samples are registered yet.
samples-staff-item-button = { $firm } · { samples-carrier } { samples-number }
samples-staff-page = Page { $page } of { $pages }
samples-staff-before-button = Previous page
samples-staff-after-button = Next page
samples-staff-sheet-button = Settlement sheet
samples-staff-back-button = All parcels
samples-staff-home-button = Home
samples-staff-one-firm = Sent by: { $firm }
samples-staff-receipt-button = See the receipt
samples-staff-number-button = Type the tracking number
samples-staff-number-ask = { samples-parcel } of <b>{ $firm }</b>: please type the tracking number on the receipt.
samples-staff-numbered = The tracking number <code>{ $number }</code> { $later ->
    [no] is saved, and the firm has been told.
   *[yes] is saved. The firm will be told in its working hours, on { WHEN($told) }.
}
samples-staff-number-elsewhere = The tracking number <code>{ $number }</code> is registered for another parcel of { $firm }, so it wasn't saved.
samples-staff-receipt = The receipt that { $firm } sent.
samples-staff-receipt-file = receipt
samples-staff-no-receipt = The photo of the receipt isn't stored yet. Please try again in a moment.
samples-staff-mark-button = { $who }: { samples-arrival }
samples-staff-marked = { $who }: saved as “{ $answer }”.
samples-staff-making = The settlement sheet is being made. We'll send it here when it is done.
samples-staff-sheet = The settlement sheet for samples of <b>{ $cohort }</b>.
samples-staff-sheet-failed = The settlement sheet couldn't be made. Saved parcels are still there. Please try again in a moment.
samples-sheet-file = { $code }-samples-settlement.xlsx

## The settlement sheet.
settlement-sheet = Parcels
settlement-firms-sheet = Totals by firm
settlement-code = Firm code
settlement-firm = Firm
settlement-date = Shipped on
settlement-carrier = Carrier
settlement-number = Tracking number
settlement-receivers = Receivers
settlement-contents = Contents
settlement-won = Postage (KRW)
settlement-foreign = Postage (other currency, in its own unit)
settlement-currency = Currency
settlement-receipt = Receipt
settlement-yes = yes
settlement-no = no
settlement-count = Parcels (count)
settlement-sum-won = Total (KRW)
settlement-sum-foreign = Totals (other currencies, in their own units)
settlement-limit = Limit
settlement-over = Above the limit
settlement-mark = Remark
settlement-is-over = above the limit
settlement-no-amount = { $count } without an amount
