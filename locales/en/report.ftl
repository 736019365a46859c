### The report as a spreadsheet: names of sheets and columns, items of the summary, words in cells; and what is said in the
### chat of staff and on the command line when one is made.

## In the chat, for staff only.

staff-report-button = Report
report-making = The report is being made. You'll get it here as a file.
report-ready = Report of <b>{ $cohort }</b>, as of { WHEN($now) }. Every figure of the summary is computed from the sheets behind it.
report-failed = The report of <b>{ $cohort }</b> could not be made. Nothing has changed. Please try again in a while.
report-file = { $code }-report-{ $day }.xlsx

## Sheets.

report-summary = Summary
report-firms = Suppliers
report-buyers = Buyers
report-countries = Countries
report-logs = Meeting logs
report-scores = Satisfaction
report-survey = Survey
report-interpreters = Interpreters
report-interpreter-answers = Interpreter answers
report-own = Own questions
report-own-totals = Own questions counted
report-attendance = Attendance
report-silent = No answer
report-preparations = Preparations
report-samples = Samples and settlement
report-deals = Contracts and exports
report-rates = Exchange rates
report-photos = Photos

## The head of the summary.

report-title = { $cohort }: report
report-about = Host: { $host } · { DAY($from, year: "yes") } – { DAY($until, year: "yes") }
report-made =
    As of { WHEN($now) }. Amounts are in { report-unit-sum }. Amounts consulted, prospective, contracted and exported are four different things and are never added together.
report-item = Item
report-value = Value
report-unit = Unit
report-from-sheet = From sheet
report-know = What it means
report-unit-count = number
report-unit-sum = { $unit ->
    [thousand] USD thousand
   *[dollar] USD
}
report-unit-score = of 5

## Items of the summary.

report-part-size = Who took part
report-firms-count = Suppliers
report-buyers-count = Buyers taking part
report-countries-count = Countries

report-part-meetings = Meetings
report-meetings-planned = Meetings planned
report-meetings-held = Meetings held
report-meetings-were = { $name ->
    [elsewhere] Met separately
    [buyer-absent] Not held: buyer absent
    [firm-absent] Not held: supplier absent
    [connection] Not held: connection
    [disputed] Answers differ
    [untold] No log
    [ahead] Still to come
   *[cancelled] Cancelled
}
report-agreed = { $name ->
    [same] Supplier and buyer agree
    [different] Supplier and buyer disagree
    [one-sided] Only one of supplier and buyer answered
   *[silent] Neither supplier nor buyer answered
}
report-know-held = All of supplier, buyer and interpreter who answered say that it took place.
report-know-elsewhere = The parties met by themselves at another time or place. Not counted as held.
report-know-disputed = The parties say different things. Counted neither as held nor in any amount until it is cleared up.

report-part-consulted = Consulted
report-know-consulted = What suppliers answered of meetings held, put into US dollars at the rates of the sheet Exchange rates.
report-amount-said = Meetings with an amount
report-amount-unknown = Meetings answered with “don't know”
report-amount-unrated = Meetings left out for want of a rate
report-know-unrated = Amounts in a currency without a rate. They stand in the logs in their own currency and are in no sum.

report-part-prospective = Prospective contracts
report-know-prospective = What suppliers expect to sign, as they answered of meetings held. Nothing of it is contracted.

report-part-apart = Amounts kept apart (in no sum above)
report-apart-consulted = { $name ->
    [elsewhere] Met separately: consulted
   *[disputed] Answers differ: consulted
} ({ report-unit-sum })
report-apart-prospective = { $name ->
    [elsewhere] Met separately: prospective
   *[disputed] Answers differ: prospective
} ({ report-unit-sum })

report-part-deals = Contracts and exports
report-deals-count = { $name ->
    [contracted] Contracts signed
    [mou] MOUs
   *[exported] Exports carried out
}
report-deals-sum = { $name ->
    [contracted] Contracted
   *[exported] Exported
} ({ report-unit-sum })
report-know-deals = Only deals whose document the program office has confirmed or seen, or for which both sides give the same amount. Amounts without a rate, or unknown, are not in the sums.
report-know-deals-document = Only deals whose document the program office has confirmed or seen. Amounts without a rate, or unknown, are not in the sums.
report-deals-open-count = { $name ->
    [contracted] Contracts, unconfirmed
    [mou] MOUs, unconfirmed
   *[exported] Exports, unconfirmed
}
report-deals-open-sum = { $name ->
    [contracted] Contracted, unconfirmed
   *[exported] Exported, unconfirmed
} ({ report-unit-sum })
report-know-deals-open = Somebody says so, but it doesn't count yet. The amount is the supplier's, or the buyer's where the supplier gives none.
report-deals-twins = Registered in another cohort too
report-know-twins = Another cohort has a deal of the same registration number, buyer (by name or e-mail), stage, amount and currency. Please make sure it isn't counted twice.

report-part-scores = Satisfaction
report-firm-satisfaction = Suppliers
report-buyer-satisfaction = Buyers (organization)
report-interpreter-satisfaction = Interpreters
report-firm-interest-score = Buyers' interest as suppliers saw it
report-buyer-interest-score = Buyers' own interest
report-know-interpreters = Only of interpreters with at least 3 answers.

report-part-answers = Meeting logs
report-logs-sent = { $name ->
    [firm] Logs from suppliers
    [buyer] Logs from buyers
   *[interpreter] Logs from interpreters
}
report-logs-missing = { $name ->
    [firm] Missing from suppliers
    [buyer] Missing from buyers
   *[interpreter] Missing from interpreters
}

report-part-before = Preparations and samples
report-preparations-count = Preparations owed
report-preparations-done = Preparations done
report-parcels = Parcels with samples

report-chart-firms = Consulted and prospective by supplier ({ report-unit-sum })
report-chart-countries = Meetings held by country
report-chart-scores = Satisfaction (of 5)

## Columns.

report-meeting = Meeting
report-day = Date
report-start = Start
report-minutes = Minutes
report-code = Code
report-name = Name
report-firm-code = Supplier code
report-firm = Supplier
report-buyer-code = Buyer code
report-buyer = Buyer
report-country = Country
report-interpreter-code = Interpreter code
report-interpreter = Interpreter
report-outcome = Result
report-agreement = Supplier and buyer compared
report-firm-held = Held? Supplier
report-buyer-held = Held? Buyer
report-interpreter-held = Held? Interpreter
report-firm-interest = Interest: seen by supplier
report-buyer-interest = Interest: buyer
report-consulted = Consulted (own currency)
report-consulted-currency = Consulted: currency
report-consulted-dollars = Consulted (USD)
report-consulted-note = Consulted: note
report-prospective = Prospective (own currency)
report-prospective-currency = Prospective: currency
report-prospective-dollars = Prospective (USD)
report-prospective-note = Prospective: note
report-expected = Buyer's expected order (own currency)
report-expected-currency = Expected order: currency
report-expected-dollars = Buyer's expected order (USD)
report-expected-note = Expected order: note
report-amounts-agree = Prospective and expected order compared
report-firm-next = Next steps: supplier
report-buyer-next = Next steps: buyer
report-products = Products spoken of
report-firm-remark = Remark: supplier
report-buyer-remark = Remark: buyer
report-interpreter-remark = Remark: interpreter
report-worked-from = Interpreting from
report-worked-until = Interpreting until
report-firm-by = Supplier's log: by
report-firm-at = Supplier's log: at
report-firm-corrected = Supplier's log: times corrected
report-buyer-by = Buyer's log: by
report-buyer-at = Buyer's log: at
report-buyer-corrected = Buyer's log: times corrected
report-interpreter-by = Interpreter's log: by
report-interpreter-at = Interpreter's log: at
report-interpreter-corrected = Interpreter's log: times corrected
report-side = Side
report-party-code = Party code
report-party = Party
report-answer = Attendance answer
report-late = Late (minutes)
report-answered = Answered at
report-checked-in = Checked in at
report-overall = Satisfaction (of 5)
report-interest = Interest (of 5)
report-prepared = Both prepared? (interpreter)
report-others-said = What others said
report-taken-until = Last day to answer
report-question-number = Question no.
report-question-code = Question code
report-question = Question
report-own-value = Value
report-own-by = Sent by
report-own-at = Sent at
report-own-score = { $score } of 5
report-asked-side = Asked
report-every-side = Everybody
report-question-kind = Kind
report-question-kind-word = { $name ->
    [choice] Choice
    [number] Number
    [scale] Scale
   *[text] Text
}
report-question-state = State
report-question-state-word = { $name ->
    [asked] Asked
    [changed] Before it was changed
   *[withdrawn] No longer asked
}
report-choice-number = Choice no.
report-choice = Choice
report-choice-count = Chosen
report-own-answer = Answer
report-planned-count = Planned
report-held-count = Meetings held
report-elsewhere-count = Met separately
report-consulted-sum = Consulted ({ report-unit-sum })
report-prospective-count = Prospective contracts
report-prospective-sum = Prospective ({ report-unit-sum })
report-contracted-sum = Contracted ({ report-unit-sum })
report-score = Score
report-answers = Answers
report-silent-count = Without an answer
report-average = Average
report-ones = 1
report-twos = 2
report-threes = 3
report-fours = 4
report-fives = 5
report-stage = Stage
report-deal-firm-amount = Supplier's amount
report-deal-firm-currency = Supplier's currency
report-deal-firm-dollars = Supplier's amount (USD)
report-deal-firm-won = Supplier's amount (KRW)
report-deal-buyer-amount = Buyer's amount
report-deal-buyer-currency = Buyer's currency
report-deal-buyer-dollars = Buyer's amount (USD)
report-deal-buyer-won = Buyer's amount (KRW)
report-deal-agreement = Do both sides agree
report-deal-agreement-word = { $name ->
    [firm] Supplier only
    [buyer] Buyer only
    [agree] Agree
    [differ] Differ
   *[open] One gives no amount
}
report-deal-evidence = Evidence
report-deal-evidence-word = { $name ->
    [one] One side's word
    [both] Both sides' word
    [document] Document
   *[seen] Seen by the program office
}
report-deal-standing = Counted
report-deal-standing-word = { $name ->
    [counted] Counted
    [unconfirmed] Unconfirmed
   *[off] Canceled
}
report-deal-dollars = Amount for the figures (USD)
report-deal-note = Note
report-deal-twin = Registered twice
report-deal-twin-word = In another cohort too
report-photo-caption = Caption
report-photo-file = File name
report-photo-given = Received
report-proof = Proof
report-confirmed = Confirmed by
report-confirmed-at = Confirmed at
report-history = Support so far
report-history-cohort = Cohort
report-history-year = Year
report-exported-sum = Exported ({ report-unit-sum })
report-history-samples = Samples paid (KRW)
report-preparation = Preparation
report-due = Due
report-standing = State
report-changed = Changed at
report-for-them = Done for them
report-by-office = Program office
report-shipped = Shipped
report-carrier = Carrier
report-tracking = Tracking number
report-receivers = Receivers
report-contents = Contents
report-paid = Postage (as stated)
report-paid-currency = Currency
report-receipt = Receipt
report-arrival = Arrival
report-rate-units = Units
report-rate-currency = Currency
report-rate-worth = Rate
report-rate-in = In
report-rate-source = Source
report-rate-day = As of

## Words in cells.

report-held = { $name ->
    [held] Held
    [elsewhere] Met separately
    [buyer-absent] Buyer absent
    [firm-absent] Supplier absent
   *[connection] Connection
}
report-outcome-word = { $name ->
    [held] Held
    [elsewhere] Met separately
    [buyer-absent] Buyer absent
    [firm-absent] Supplier absent
    [connection] Connection
    [disputed] Answers differ
    [untold] No log
    [ahead] Still to come
   *[cancelled] Cancelled
}
report-agreement-word = { $name ->
    [same] Agree
    [different] Disagree
    [one-sided] One side only
   *[silent] No answer
}
report-next = { $name ->
    [talking] Talking directly
    [material] More material
    [samples] Samples
    [quotation] Quotation
    [contract] Contract terms
    [visit] Visit
   *[nothing] Nothing planned
}
report-side-word = { $name ->
    [firm] Supplier
    [buyer] Buyer
   *[interpreter] Interpreter
}
report-answer-word = { $name ->
    [coming] Coming
    [late] Running late
    [colleague] A colleague comes
    [other-time] Asked for another time
    [absent] Not coming
   *[none] No answer
}
report-prepared-word = { $name ->
    [both] Both prepared
    [firm-only] Supplier only
    [buyer-only] Buyer only
   *[neither] Neither
}
report-stage-word = { $name ->
    [contracted] Contract
    [mou] MOU
   *[exported] Export
}
report-by-staff = Program office, for them ({ $staff })
report-product = { $product } { MONEY($price) } × { $quantity }
report-unknown = Don't know
report-unrated = No rate
report-too-few = Fewer than { $enough }

## Follow-up.

report-following = Follow-up
report-follow-asked = Asked in follow-up
report-follow-rates = Follow-up rates
report-round = Round
report-round-word = { $days } days
report-news = News
report-state = Where it stands
report-remark = Note
report-said-at = Answered at
report-said-by = Answered by
report-entered-by = Entered by
report-round-day = Date of the round
report-asked-about = Asked about
report-response = Response
report-response-word = { $name ->
    [answered] Answered
    [waiting] Later
    [declined] Wants no more
    [open] Being asked
   *[silent] Silent
}
report-asked = Asked
report-answered-count = Answered
report-waiting-count = Later
report-silent-in-round = Silent
report-rate = Response rate
report-silent-of = Of what
report-silent-log = Meeting log
report-silent-round = Follow-up, { $days } days
report-part-following = Follow-up answers (companies)
report-follow-asked-count = Follow-up after { $round }, { $side }: asked
report-follow-answered-count = Follow-up after { $round }, { $side }: answered
report-follow-silent-count = Follow-up after { $round }, { $side }: silent
