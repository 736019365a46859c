### The home screen: the next meeting, preparations, and the choice between several programs.

home-greeting = Hello { $address }
home-programme = { $title }
home-next = <b>Your next meeting: { WHEN($start, $end) }</b>
home-now = <b>Your meeting now: { WHEN($start, $end) }</b>
home-other-city = { $other } · { DAY($theirs) } · { TIME($theirs, zone: "none") } in { $city }, { COUNTRY($theirs) }
home-other-country = { $other } · { DAY($theirs) } · { TIME($theirs, zone: "none") } in { COUNTRY($theirs) }
home-online = You are meeting online: open the meeting below to join.
home-online-later = You are meeting online. We'll send you the link as soon as we have it.
home-online-told = You are meeting online. How to join is shown with the meeting below.
home-answer = Your answer: { $state }
home-answer-open = Your answer: { $state }. Please open your meetings below to answer.
home-draft = The schedule isn't final yet. We'll send it to you here as soon as it is.
home-none = You have no meetings yet. We'll let you know here as soon as one is arranged.
home-over = All your meetings are over. Thank you for taking part.
home-preparations = <b>Still to prepare: { $count }</b>
home-preparation = · { $title }: by { DAY($due) }{ $left ->
        [past] { " " }(overdue)
        [over] { " " }(overdue)
       *[other] { "" }
    }{ $progress ->
        [counted] { " " }({ $done } of { $all } sent)
       *[none] { "" }
    }
home-words = { $also ->
    [both] You can also just type “schedule”, “samples”, “catalog” or “help”.
    [samples] You can also just type “schedule”, “samples” or “help”.
    [catalog] You can also just type “schedule”, “catalog” or “help”.
   *[none] You can also just type “schedule” or “help”.
}
home-meetings-button = { $count ->
    [one] My meeting
   *[other] My { $count } meetings
}
home-cohort-button = Other program: { $title }
