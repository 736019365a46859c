### Contracts, shipments and MOUs: what the two who met tell of afterwards, and its proof.

## Parts of several screens.
deal-stage = { $stage ->
    [contracted] Order
    [exported] Shipment
   *[mou] MOU
}
deal-amount = { MONEY($amount) }
deal-amount-unknown = amount not given
# After “Amount:”.
deal-amount-none = not given
deal-when-day = { DAY($day, year: "yes") }
deal-when-month = { $month ->
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
} { $year }
deal-when-none = not given
deal-said = { $amount } · { $when }
deal-proof-kind = { $kind ->
    [po] purchase order (PO)
    [pi] pro forma invoice (PI)
    [contract] contract
    [bl] bill of lading (BL)
    [declaration] export declaration
    [remittance] proof of remittance
    [purchase] purchase confirmation
    [record] export performance certificate
   *[agreement] memorandum of understanding
}
deal-proof = { deal-proof-kind } ({ $state ->
    [fetching] being received
    [lost] not received
    [given] waiting for the program office
    [confirmed] confirmed by the program office
    [returned] returned
    [promised] to be shown to the program office
   *[seen] seen by the program office
})
deal-proof-line = · { $proof }
deal-proof-reason = Reason: { $reason }

## Questions.
# Above, where staff enter what they were told by telephone.
deal-staff-for = { $side ->
    [firm] For <b>{ $company }</b> · with { $partner }
   *[buyer] For <b>{ $company }</b> · with { $partner }
}
deal-ask-amount = { $stage ->
    [contracted] <b>Contract</b> with { $partner }. How much was it for? Please give what was signed, not what is being discussed. Choose below or type an amount.
    [exported] <b>Shipment</b> to { $partner }. What was it worth? Choose below or type an amount.
   *[mou] <b>MOU</b> with { $partner }. If it states an amount, please type it.
}
deal-ask-amount-buyer = { $stage ->
    [contracted] <b>Order</b> from { $partner }. How much was it for? You don't have to answer this.
    [exported] <b>Shipment</b> from { $partner }. What was it worth? You don't have to answer this.
   *[mou] <b>MOU</b> with { $partner }. If it states an amount, please type it. You don't have to answer this.
}
# Below the question, where somebody comes back to it or corrects it.
deal-amount-now = Your answer now: { $amount }
deal-no-amount-button = It states no amount
deal-no-amount-words = none, nothing, no amount, there is none, it states no amount, it doesn't state an amount, n/a, not applicable
deal-rather-not-button = I'd rather not say
deal-later-button = Not now
deal-amount-read = { $stage ->
    [contracted] <b>{ MONEY($amount) }</b> for the order. Is that right?
    [exported] <b>{ MONEY($amount) }</b> for the shipment. Is that right?
   *[mou] <b>{ MONEY($amount) }</b> in the MOU. Is that right?
}
deal-ask-when = { $stage ->
    [contracted] Amount: { $amount }. When was it agreed? Choose below or type a date, such as Sep 17.
    [exported] Amount: { $amount }. When was it shipped? Choose below or type a date, such as Sep 17.
   *[mou] Amount: { $amount }. When was it signed? Choose below or type a date, such as Sep 17.
}
deal-today-button = Today, { DAY($day) }
deal-this-month-button = This month
deal-when-same-button = As before, { $when }
deal-day-ahead = { DAY($day, year: "yes") } is still to come, so we couldn't save it. Please type the date on which it happened, with the year, such as Sep 17, { $year }. Your earlier answers are kept.
deal-day-unread = We couldn't read that as a date, so nothing was saved. Please type it like Sep 17. Your earlier answers are kept.
deal-kept = Your answers so far are kept. Type “deals” and choose [Go on] whenever you like.
deal-kept-staff = What you entered so far is kept. Press the same button there to go on.
# Somebody answered that something was ordered or shipped, and leaves the amount for later.
deal-kept-claim = Saved: { deal-stage }, amount not given. It doesn't count until you tell us the amount. Type “deals” whenever you'd like to go on.
# They answered something else right afterwards.
deal-claim-off = We took your last answer ({ deal-stage }) for a slip and canceled it.
# Where somebody wrote “cancel”.
deal-drop-ask = Delete what you've answered? [Not now] keeps it, and we go on from there.
deal-drop-no-button = Go on
deal-dropped = What wasn't saved yet is deleted. Everything you saved before is still there.
deal-stopped = All right, we've stopped here. Everything you saved before is still there.
deal-lost = We're sorry, we couldn't pick up where you left off. Nothing new was saved, and everything you saved before is still there.
deal-saved-elsewhere = You have saved this already. Here is how it stands; nothing new was saved.
deal-outdated = That button is from an earlier screen, so nothing was changed.
deal-told-meanwhile = A colleague has told us of one in the meantime, so nothing was saved yet. Your answers are still there.
deal-changed-meanwhile = Somebody else has changed this in the meantime, so nothing was saved. Here is how it stands.
deal-unknown = We couldn't find that for you. It may have been removed or belong to somebody else. Nothing was changed.
deal-again = { $stage ->
    [contracted] You've already told us about { $count ->
        [one] an order
       *[other] { $count } orders
    } with { $partner }.
    [exported] You've already told us about { $count ->
        [one] a shipment
       *[other] { $count } shipments
    } with { $partner }.
   *[mou] You've already told us about { $count ->
        [one] an MOU
       *[other] { $count } MOUs
    } with { $partner }.
} If you mean the same one, choose it below; otherwise tap [This is a new one].
deal-again-this-button = This one: { $said }
deal-again-new-button = This is a new one

## Once it is saved.
deal-saved = { $stage ->
    [contracted] Saved: an order with { $partner }, { $said }.
    [exported] Saved: a shipment with { $partner }, { $said }.
   *[mou] Saved: an MOU with { $partner }, { $said }.
}
deal-corrected =
    Your correction is saved: { deal-stage } · { $said }
    What you said before stays on record.
deal-card = <b>{ deal-stage }</b> · { $partner }
deal-card-amount = Amount: { $amount }
deal-card-when = { $stage ->
    [contracted] Agreed: { $when }
    [exported] Shipped: { $when }
   *[mou] Signed: { $when }
}
deal-card-entered = The program office entered this for you by telephone.
deal-card-no-proof = Proof: none yet. With a document the result is certain to count.
deal-card-proofs = Proof
deal-is-off = This was canceled as a mistake.
deal-fix-button = Change it
deal-proof-button = Add proof
deal-off-button = Cancel it (said by mistake)
deal-off-ask =
    { deal-stage } · { $said }
    Cancel this as a mistake? It stays on record.
deal-off-yes-button = Yes, cancel it
deal-off-no-button = Leave it
deal-onwards-button = Others you met

## Proof.
deal-proof-ask = Do you have a document for it? Choose which one, then send a photo or PDF. Only the program office will see it.
deal-proof-which = { $count ->
    [one] We have one file.
   *[other] We have { $count } files.
} Which document is it?
deal-proof-later-button = Not now
deal-proof-send = Please send a photo or PDF of the <b>{ deal-proof-kind }</b> (up to 20 MB). If you can't leave a copy, you can show it to the program office.
deal-proof-promise-button = I'll show it to the program office
deal-proof-promised = Noted: you'll show the { deal-proof-kind } to the program office. We'll tell you once they have seen it.
deal-proof-taken = Received: { deal-proof-kind }{ $count ->
    [1] .
   *[other] , { $count } files.
} The program office will look at it. If there are more pages, just send them.
# Of what was sent together, what is there already.
deal-proof-known-too = { $count ->
    [1] One of them we have already, so it
   *[other] { $count } of them we have already, so each
} was saved only once.
deal-proof-known = We already have this file ({ deal-proof-kind }). Nothing new was saved.
deal-proof-done-button = That's all
deal-proof-another-button = Send another document
deal-proof-too-big = We can't take files over 20 MB here, so { $count ->
    [1] one file wasn't
   *[other] { $count } files weren't
} saved. Please send photos, or show it to the program office. Everything you told us before is still there.
deal-proof-refused = We can only take photos and PDFs, so { $count ->
    [1] one file wasn't
   *[other] { $count } files weren't
} saved. Please send a photo or PDF instead; everything you told us before is still there.
deal-proof-words = Please send the document as a photo or PDF. What you just wrote wasn't saved; everything you told us before is still there. To change the amount or the date, press [Not now] and then [Change it].
deal-proof-too-many = We keep up to ten files until you say which document they are. { $count ->
    [1] One more wasn't
   *[other] { $count } more weren't
} saved. Please choose below, then send the rest.
# Files of which it was not said which document they are: on the deal, on the first screen, and where somebody wrote “cancel”.
deal-proof-waits = We have { $count ->
    [1] one file
   *[other] { $count } files
} and don't know yet which document it is.
deal-proof-leave = You haven't said yet which document { $count ->
    [1] your file is
   *[other] your { $count } files are
}. What shall we do?
deal-proof-name-button = Say which document it is
deal-proof-keep-button = Choose later
deal-proof-drop-button = { $count ->
    [1] Delete the file
   *[other] Delete the files
}
deal-proof-dropped = The files without a name are deleted. Everything you saved before is still there.
deal-proof-stopped = All right, no more proof for now. Everything you saved and sent before is still there.
deal-proof-lost = We couldn't download your { deal-proof-kind }. Please send it again.

## What one has told.
deal-list = { $count ->
    [one] You've told us about one result.
   *[other] You've told us about { $count } results.
}
deal-list-item = · { deal-stage } · { $partner } · { $said }
deal-list-button = { deal-stage } · { $partner }
# What was begun and not saved, below the list.
deal-begun = · Begun: { deal-stage } · { $partner }{ $amount ->
    [none] { "" }
   *[other] { " " }· { $amount }
}
deal-begun-button = Go on: { deal-stage } · { $partner }
deal-list-none = You haven't told us about any orders or shipments yet.
deal-new-button = Tell us about one
deal-not-for-you = Orders and shipments are reported by the companies that met.
deal-with-whom = Which company was it with?
deal-partner-button = { $partner }
deal-which-stage = What came of your meeting with { $partner }?
deal-stage-button = { $side ->
    [firm] { $stage ->
        [contracted] We signed a contract
        [exported] We shipped
       *[mou] We signed an MOU
    }
   *[buyer] { $stage ->
        [contracted] We ordered
        [exported] The goods were shipped
       *[mou] We signed an MOU
    }
}
# On the card of a meeting that is over.
deal-card-button = Tell us about an order
deal-card-staff-button = { $side ->
    [firm] Enter a result for the firm
   *[buyer] Enter a result for the buyer
}

## What others are told.
deal-told-proof = { $firm } has sent proof ({ deal-proof-kind }) of its { $stage ->
    [contracted] contract
    [exported] shipment
   *[mou] MOU
} with { $buyer }. Please look at it.
deal-told-corrected = The amount of { $firm }'s { $stage ->
    [contracted] contract
    [exported] shipment
   *[mou] MOU
} with { $buyer } was corrected after its proof was confirmed. Please look at the proof again.
deal-told-open-button = Open it
deal-told-entered = The program office has entered what you told us by telephone. { deal-stage } with { $partner }: { $said }. If anything is wrong, please change it below.
deal-told-see-button = See or change it

## Screens of staff.
staff-deals = <b>Contracts and shipments</b> · { $count } in all
staff-deals-state-button = { $state ->
    [waiting] Proof to look at: { $count }
    [differing] Amounts differ: { $count }
    [unsaid] No amount yet: { $count }
    [unconfirmed] Unconfirmed: { $count }
   *[confirmed] Counted: { $count }
}
staff-deals-list = { $state ->
    [waiting] <b>Proof to look at</b> · { $count }
    [differing] <b>Amounts differ</b> · { $count }
    [unsaid] <b>Said to be signed or shipped, no amount</b> · { $count }
    [unconfirmed] <b>Unconfirmed</b> · { $count }
   *[confirmed] <b>Counted</b> · { $count }
}
staff-deals-item = · { deal-stage } · { $firm } ↔ { $buyer } · { $said }
staff-deals-item-button = { deal-stage } · { $firm } ↔ { $buyer }
staff-deals-button = Contracts and shipments
staff-deal = <b>{ deal-stage }</b> · { $firm } ↔ { $buyer }
staff-deal-silent = { $side ->
    [firm] Firm: has said nothing.
   *[buyer] Buyer: has said nothing.
}
staff-deal-said = { $side ->
    [firm] Firm: <b>{ $said }</b>
   *[buyer] Buyer: <b>{ $said }</b>
}{ $off ->
    [yes] {" "}(canceled as a mistake)
   *[no] {""}
} · { $name } · { WHEN($at) }
staff-deal-entered = Entered by { $name }
staff-deal-agreement = { $agreement ->
    [firm] Only the firm says so.
    [buyer] Only the buyer says so.
    [agree] Both say the same.
    [differ] They say different amounts.
   *[open] Both say so, but one of them gives no amount.
}
staff-deal-proofs = Proof
staff-deal-state = { $state ->
    [waiting] State: proof to look at
    [differing] State: not counted, since the amounts differ
    [unsaid] State: not counted, since nobody has given an amount
    [unconfirmed] State: unconfirmed, not counted
   *[confirmed] State: counted
}
staff-deal-closed = It was canceled, or joined into another.
staff-deals-home-button = { $count ->
    [0] Contracts and shipments
   *[other] Contracts and shipments ({ $count } to look at)
}
staff-deal-see-button = See the proof
staff-deal-ok-button = Confirm: { deal-proof-kind }
staff-deal-ok-amount-button = Confirm { deal-proof-kind }: { $side ->
    [firm] the firm's { $amount }
   *[buyer] the buyer's { $amount }
}
staff-deal-seen-button = Seen: { deal-proof-kind }
staff-deal-seen-amount-button = Seen { deal-proof-kind }: { $side ->
    [firm] the firm's { $amount }
   *[buyer] the buyer's { $amount }
}
staff-deal-back-button = Return: { deal-proof-kind }
staff-deal-saw-button = A document was shown to us
staff-deal-for-button = { $side ->
    [firm] Enter for the firm (by telephone)
   *[buyer] Enter for the buyer (by telephone)
}
staff-deal-part-button = These are two different deals
staff-deal-join-button = { $side ->
    [firm] Join with what the firm says: { $said }
   *[buyer] Join with what the buyer says: { $said }
}
staff-deal-off-button = Cancel this deal
staff-deal-corrected = Corrected { $count ->
    [one] once
   *[other] { $count } times
}
staff-deal-looked = Looked at by { $name } · { WHEN($at) }
staff-deal-proof-stale = The amount was corrected afterwards. Please look at it again.
staff-deal-file = { $firm } · { $buyer } · { deal-stage }: { deal-proof-kind }
staff-deal-meanwhile = It has changed in the meantime, so nothing was done. Here is how it stands.
staff-deal-saw-ask = { $firm } · { $buyer } · { deal-stage }: which document did you see? No copy is kept, only who saw it and when.
staff-deal-saw-kind-button = { deal-proof-kind }
staff-deal-saw-amount-button = { deal-proof-kind }: { $side ->
    [firm] the firm's { $amount }
   *[buyer] the buyer's { $amount }
}
staff-deal-reason-ask = Why does the { deal-proof-kind } go back to { $firm }? Choose or type a reason; the firm will read it.
staff-deal-reason = { $reason ->
    [blurry] It can't be read
    [amount] The amount differs
    [partner] It doesn't show the other company
   *[other] It is another document
}
staff-deal-confirmed = Saved as confirmed: { deal-proof-kind }. { staff-deal-heard }
staff-deal-returned = Returned: { deal-proof-kind }. { staff-deal-heard }
# After confirming or returning it: whether the firm hears of it.
staff-deal-heard = { $heard ->
    [no-word] The firm isn't told, since it didn't report this deal.
    [nobody] Nobody of the firm can be told on Telegram. Please tell them by telephone.
   *[told] { $later ->
        [yes] The firm will be told on { WHEN($told) }.
       *[no] The firm will be told.
    }
}
staff-deal-parted = What the buyer says is a deal of its own now.
staff-deal-joined = The two are one deal now.
staff-deal-withdrawn = The deal is canceled.
staff-deal-off-ask = Cancel the deal of { $firm } and { $buyer } ({ deal-stage }) as a mistake? It stays on record and no longer counts.
staff-deal-twin = { $known ->
    [yes] Note: a deal of the same firm, buyer and amount is registered in another cohort ({ $cohort }). Please make sure it isn't counted twice.
   *[no] Note: a deal of the same firm, buyer and amount is registered in another cohort. Please make sure it isn't counted twice.
}

## What the firm is told afterwards.
deal-told-confirmed = The program office has confirmed your { deal-proof-kind } ({ deal-stage }, { $partner }).
deal-told-seen = The program office has seen your { deal-proof-kind } ({ deal-stage }, { $partner }). No copy is kept.
deal-told-returned = The program office couldn't confirm your { deal-proof-kind } ({ deal-stage }, { $partner }). Reason: { $reason }. Please send it again.
