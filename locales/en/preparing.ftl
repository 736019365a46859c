### Notices about preparations: what is still owed, trainings and connection tests, catalogs and samples, and what staff must look after.

## What is still owed. However many things, one message a day.
preparing-owed = Here is what is still to be prepared.
preparing-item = · { $title }: by { WHEN($due) }, { $days ->
    [0] today.
    [1] tomorrow.
   *[other] in { $days } days.
}
preparing-item-late = · { $title }: this was due on { DAY($due) }. It isn't marked as done yet.
preparing-returned = { $title } (to be revised)
preparing-owed-close = If something is done already, please tell us below. If anything is in the way, please ask the program office.
preparing-open-button = { $title }
preparing-all-button = Preparations

## Trainings and booked connection tests.
preparing-event = { $days ->
    [0] Today:
    [1] Tomorrow:
   *[other] On { DAY($start) }:
} { $title }.
preparing-event-soon = { $title } starts in { DURATION($minutes) }, at <b>{ TIME($start, zone: "short") }</b>.
preparing-event-when = <b>{ WHEN($start) }</b>
preparing-event-place = Place: { $place }
preparing-see-button = See the details

## To buyers: catalogs of the suppliers they will meet.
preparing-catalogs = { $count ->
    [one] The catalog of a supplier you will meet is here.
   *[other] The catalogs of { $count } suppliers you will meet are here.
}
preparing-catalog = · <b>{ $firm }</b>{ $products ->
    [none] {""}
   *[other] {" "}· { $products }
}
preparing-catalog-new = · <b>{ $firm }</b>{ $products ->
    [none] {""}
   *[other] {" "}· { $products }
} · a new version, which replaces the earlier one
preparing-catalog-button = See the catalog
preparing-catalog-of-button = See the catalog · { $firm }
preparing-catalogs-button = See the catalogs

## To buyers: samples.
preparing-samples-of = { $firm } has sent you samples: { $contents }.
preparing-samples = { $firm } has sent you samples.
preparing-parcel = { samples-carrier } { $number }
preparing-parcel-day = { samples-carrier } { $number }, shipped { DAY($day) }.
preparing-parcel-unnumbered = { samples-carrier }. You'll find the tracking number here as soon as we have it.
preparing-parcel-unnumbered-day = { samples-carrier }, shipped { DAY($day) }. You'll find the tracking number here as soon as we have it.
preparing-customs = { $customs ->
    [sender] Customs duty, if any, is paid by the sender.
   *[receiver] Customs duty, if any, is paid by the receiver.
}
preparing-before-you-pay = If customs or the carrier asks you for a payment or a document, please tell us before you pay.
preparing-asked-later = We'll check with you once more before your meeting.
preparing-samples-asked = Have the samples from { $firm } arrived in good condition?
preparing-parcel-button = Samples from { $firm }

## To staff, three business days before the meetings: what is still missing.
preparing-risk = Before the meetings on <b>{ DAY($day) }</b>, please look into this.
preparing-risk-samples = <b>{ $count ->
    [one] One meeting whose samples are not under way
   *[other] { $count } meetings whose samples are not under way
}</b>
preparing-risk-meeting = · { $code } { TIME($start, zone: "short") } { $firm } – { $buyer }
preparing-risk-tests = <b>{ $count ->
    [one] One connection that has not been tested
   *[other] { $count } connections that have not been tested
}</b>
preparing-risk-company = · { $name }
preparing-staff-button = Preparations
