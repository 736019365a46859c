### What staff read when they send a cohort's workbook: the plan, problems, warnings. $place is a sheet and a cell.

## Why a file was not taken. What is stored stays as it is.

import-not-a-workbook = This file can't be read as a workbook. Nothing stored has changed. Please send an Excel (.xlsx), OpenDocument (.ods) or CSV file.
import-damaged = This workbook is damaged inside and can't be read. Nothing stored has changed. Please open it in Excel, save it again and send it once more.
import-encrypted = This file is protected by a password. Nothing stored has changed. Please save it without the password and send it again.
import-old-format = This is an old Excel file (.xls). Nothing stored has changed. Please save it as .xlsx and send it again.
import-too-big = This file is larger than { $most } MB. Nothing stored has changed. Please save it without pictures and send it again.
import-bomb = This file would unpack to far more than a workbook, so it was not opened. Nothing stored has changed. Please copy the values into a new template and send that.
import-too-much-inside = This file has more than { $most } cells, more than a program needs. Nothing stored has changed. Please keep only the sheets that matter and send it again.

## What has to be put right. With any of these nothing is stored.

import-sheet-missing = { $place }: this sheet is missing. Please add it under the name the template uses.
import-header-missing = { $place }: no row of headings was found. Please use the headings of the template.
import-column-missing = { $place }: there is no column { $column }.
import-line-missing = { $place }: there is no line { $line }.
import-value-missing = { $place }: { $column } is empty.
import-formula-without-value = { $place }: this formula has no calculated value. Please open and save the file in Excel, or type the value.
import-cell-error = { $place }: the cell shows the error { $found }.
import-too-long = { $place }: { $column } takes up to { $most } characters, but this has { $length }.
import-too-many = { $place }: up to { $most } lines can be read, but there are { $count }.
import-resident-number = { $place }: { $masked } looks like a resident registration number. These are never taken; please delete it.
import-not-a-date = { $place }: { $found } is not a date.
import-not-a-time = { $place }: { $found } is not a time.
import-not-a-date-time = { $place }: { $found } is not a date and time.
import-not-minutes = { $place }: { $found } is not a length of time. Please write 40 or 1 hour.
import-not-days = { $place }: { $found } is not a period. Please write 30 days or 2 years.
import-not-quiet-hours = { $place }: { $found } is not a range of quiet hours. Please write 21:00-08:00 or none.
import-not-again-or-not = { $place }: { $found } says neither to send again nor not to. Please write “send again” or “do not”.
import-not-counts = { $place }: { $found } is neither “document” nor “document or both”. Please write one of the two.
import-not-a-unit = { $place }: { $found } is neither “dollars” nor “thousand dollars”. Please write one of the two.
import-not-needed-or-not = { $place }: { $found } says neither that it is needed nor that it is not. Please write “needed” or “none”.
import-not-money = { $place }: { $found } is not an amount. Please write KRW 500,000 or USD 300.
import-not-rates = { $place }: { $found } is not a list of exchange rates. Please write the won for one unit, such as USD 1,375.20 or USD 1,375.20, JPY(100) 912.34.
import-not-a-language = { $place }: { $found } is not a language we speak. Please write ko or en.
import-not-a-mode = { $place }: { $found } is not a way of taking part. Please write venue or online.
import-not-a-side = { $place }: { $found } does not say whom this is for. Please write firm, buyer or both.
import-not-a-proof = { $place }: { $found } does not say what completes this. Please write file, link, tracking, tap or date.
import-not-a-role = { $place }: { $found } is not a role. Please write host, operator, viewer or expert.
import-not-a-party = { $place }: { $found } does not say whom the question is for. Please write firm, buyer, interpreter or all.
import-not-a-survey-kind = { $place }: { $found } is not a kind of question. Please write choice, number, scale or text.
import-choices-missing = { $place }: A multiple-choice question needs at least two choices. Please separate them with /, with ; or with line breaks.
import-choices-needless = { $place }: This is not a multiple-choice question, but choices are given. Please remove them, or change its kind to “choice”.
import-choices-differ = { $place }: There are { $ko } choices in Korean and { $en } in English. Please give the same number in both.
import-choice-twice = { $place }: The choice { $found } is there twice.
import-choice-long = { $place }: The choice { $found } is too long. A choice may have up to { $most } characters.
import-not-an-email = { $place }: { $found } is not an e-mail address.
import-not-a-link = { $place }: { $found } is not a web address. It should begin with https://.
import-not-a-code = { $place }: { $found } can't be used as a code. Please use up to 40 characters without spaces.
import-unknown-country = { $place }: { $found } is not a country we know. Please write its name or a code such as US.
import-unknown-zone = { $place }: { $found } is not a time zone we know. Please write it like America/New_York.
import-zone-needed = { $place }: { COUNTRY($country) } has several time zones. Please name one, such as America/New_York.
import-unknown-firm = { $place }: { $code } is not among the suppliers.
import-unknown-buyer = { $place }: { $code } is not among the buyers.
import-unknown-interpreter = { $place }: { $code } is not among the interpreters.
import-code-twice = { $place }: the code { $code } is already used in { $other }.
import-company-differs = { $place }: { $column } of { $code } differs from what { $other } says.
import-person-twice = { $place }: { $name } is already listed in { $other }.
import-end-before-start = { $place }: this ends at or before its start.
import-length-missing = { $place }: neither a length nor an end is given.
import-length-differs = { $place }: the length is { $minutes } minutes, but start and end make { $byend }.
import-length-unlikely = { $place }: a meeting of { $minutes } minutes is unlikely. Please give between 5 and 480.
import-time-skipped = { $place }: { $found } does not exist; clocks skip it when summer time begins.
import-firm-busy = { $place }: the supplier { $code } is in the meeting of { $other } at that time.
import-buyer-busy = { $place }: the buyer { $code } is in the meeting of { $other } at that time.
import-interpreter-busy = { $place }: the interpreter { $code } is in the meeting of { $other } at that time.
import-booth-busy = { $place }: { $booth } is taken by the meeting of { $other } at that time.

## What is worth a look. It can be stored as it is. $places lists up to five cells.

import-host-hours = Meetings before 8 AM or after 9 PM in Korea: { $count } ({ $places })
import-buyer-hours = Meetings before 8 AM or after 9 PM for the buyer: { $count } ({ $places })
import-lunch-time = Meetings that overlap the lunch hour (12–1 PM): { $count } ({ $places })
import-host-weekend = Meetings on a weekend in Korea: { $count } ({ $places })
import-buyer-weekend = Meetings on a weekend for the buyer: { $count } ({ $places })
import-on-holiday = Meetings on the holiday { $name } ({ COUNTRY($country) }, { $day }): { $count } ({ $places })
import-telegram-blocked = Telegram is blocked or slow in { COUNTRY($country) }. Please reach buyers there by e-mail as well: { $count } ({ $places })
import-kept-too-short = Data is kept for { $keep } days, but the last follow-up is after { $last } days: { $places }
import-english-missing = Buyers will read Korean where { $column } is empty: { $count } ({ $places })
import-registration-number = The business registration number { $found } does not add up: { $places }
import-time-twice = { $found } comes twice when summer time ends; the first was taken: { $places }
import-zone-elsewhere = The time zone { $zone } is not one of { COUNTRY($country) }: { $places }
import-outside-cohort = Meetings outside the first and last day: { $count } ({ $places })
import-no-meeting = Companies without a meeting: { $count } ({ $places })

## What was passed over or made up.

import-sheet-not-read = { $place }: this sheet was not read.
import-column-not-read = { $place }: the column { $column } was not read.
import-line-not-read = { $place }: the line { $line } was not read.
import-code-made = { $place }: { $name } was given the code { $code }.
import-zone-taken = { $place }: the time zone { $zone } was taken ({ COUNTRY($country) }).

## How the file differs from what is stored.

import-difference-cohort = Program: { $new } new · { $changed } changed · { $removed } removed
import-difference-companies = Companies: { $new } new · { $changed } changed · { $removed } removed
import-difference-members = People: { $new } new · { $changed } changed · { $removed } removed
import-difference-meetings = Meetings: { $new } new · { $changed } changed · { $removed } cancelled
import-difference-preparations = Preparations: { $new } new · { $changed } changed · { $removed } removed
import-difference-materials = Links to materials: { $new } new · { $changed } changed · { $removed } removed
import-difference-holidays = Holidays: { $new } new · { $changed } changed · { $removed } removed
import-difference-surveys = Survey questions: { $new } new · { $changed } changed · { $removed } removed
# One changed meeting; $before and $after list day, time, codes and booth.
import-meeting-changed = { $code }: { $before } → { $after }
# A meeting that was cancelled and is in the file again.
import-meeting-removed = { $code }: { $before } → cancelled
import-company-removed = { $code } { $name }: no longer on the list.
import-member-removed = { $code } { $name }: no longer on the list.
import-meeting-restored = { $code } was cancelled, but it is in the file and will be planned again.

## The template: its guide sheet, and the notes on its headings.

template-guide-start = Fill in this file and send it to the chat. Nobody is told anything until you publish.
template-guide-example = Grey text is an example. Delete it or write over it.
template-guide-required = Columns marked * must be filled in. Their order does not matter.
template-guide-codes = A code is the name tag of a firm, a buyer or a meeting. When you send the file again, the same code is a change and a missing one a cancellation.
template-guide-dates = Write days and times in the time zone of the first sheet: 2027-03-02, 2027.3.2, 14:30 or 2:30 PM.
template-guide-colleagues = When several people of a company take part, add lines with the same code and only their names and contacts.
template-guide-resident = Never enter resident registration numbers.
template-note-cohort-code = The name tag of this program. Keep it when you send the file again.
template-note-host-zone = Days and times of the schedule are read in this time zone.
template-note-company-code = If left empty, a code is made from the name.
template-note-party = The company's name will do as well.
template-note-zone = Like America/New_York. It may be left empty for countries with one time zone.
template-note-country = A code such as US, or a name.
template-note-mode = 상담장 for those who come to the venue, 온라인 for those who join from their office.
template-note-buyer-title = The title buyers read.
template-note-start = Like 14:30 or 2:30 PM.
template-note-minutes = In minutes. A column 종료 with the end will do instead.
template-note-offsets = When to remind before a meeting. The longest asks for confirmation, the shortest opens the room.
template-note-deals-count = What it takes for contracted and exported amounts to count: “document” for what the program office has seen a proof of, “document or both” also for what firm and buyer say alike. Empty means “document or both”.
template-note-report-unit = What the report counts amounts in: “dollars” or “thousand dollars”. Empty means dollars.
template-note-prospective = The definition of 계약추진액 that the meeting log asks with. Empty means what could become a contract within a year.
template-note-approval = “needed” where the host has to approve an announcement before it is sent; otherwise “none”.
template-note-uncertain = What to do where a connection broke and a reminder may or may not have arrived. “send again” may reach somebody twice; “do not” leaves it to you, and naru check lists it.
template-note-follow-ups = How many days after the end to ask again how things stand.
template-note-quiet = Between these hours on the reader's clock nothing is sent that can wait. 없음 turns this off.
template-note-sample-limit = What one firm is refunded for sending samples at most. The settlement sheet marks firms above it. Leave it empty for no limit.
template-note-rates = By these the report puts amounts into dollars: won for one unit of each currency, with source and date in brackets behind. Without a rate, amounts in other currencies are left out of sums and counted.
template-note-keep = How long personal data is kept after the end.
template-note-samples-to = 바이어 직접 if the buyer receives samples, or the name of the trade office that does.
template-note-proof = Choose what completes it. Where this is left empty, the kind decides.
template-note-material = The address of what you hand out. Files can be added in the chat.
template-note-survey-code = Left empty, it is made from the question.
template-note-survey-kind = Choice takes one of the choices, number a whole number, scale 1 to 5, text a few words.
template-note-survey-question = Asked once a meeting log was sent; nobody has to answer. Sent again in other words it is a new question, and earlier answers stay with the question as it was then.
template-note-choices = The choices of a multiple-choice question, separated by /, by ; or by line breaks, the same number in both languages.
template-note-check-page = A page of your own where people can check that these messages are genuine.

## The sheets and headings of the invitations.

invites-sheet = Invitations
invites-company = Company
invites-person = Name
invites-role = Role
invites-language = Language
invites-phone = Mobile
invites-email = E-mail
invites-link = Personal link
invites-code = Code
invites-qr = QR
invites-text = Text to send
invites-page = Personal page
invites-role-firm = Supplier
invites-role-buyer = Buyer
invites-role-interpreter = Interpreter
invites-role-host = Host
invites-role-operator = Operator
invites-role-viewer = Viewer
invites-role-expert = Expert
invites-language-ko = Korean
invites-language-en = English
invites-bulk-sheet = Text messages
invites-bulk-phone = Mobile
invites-bulk-text = Text
