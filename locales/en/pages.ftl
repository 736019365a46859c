### Personal pages: the same things without Telegram, in a browser; and uploading files from a PC.

## When the chat tells somebody their page.
page-button = My personal page
page-open-button = Open my page
page-told =
    <b>Your personal page</b>
    { $link }

    In any browser, on a computer or a phone, you can do there what you can do in this chat. The address is for you only, so please don't pass it on. It works until { DAY($until, year: "yes") }.

## After [Upload from a PC] in the chat.
upload-button = Upload from a PC
upload-code =
    <b>{ $title }</b>
    On your computer, open this address in a browser and enter the six digits.

    { $address }
    Code: <code>{ $code }</code>

    The code works once, until { WHEN($until) }. You can upload up to { $most } MB at once.
# For somebody who is on their page already.
upload-here = You can send your files right here, with [Send files] below.
upload-not-taken = We couldn't save the files from your computer: your company is no longer asked for them. Everything you gave us before is still here.

## The screens of a personal page.
page-title = { $host } Online Meetings
page-skip = Skip to the content
page-invited =
    <b>{ $host }</b>
    { $title }

    This is your personal page. Here you can see your schedule, answer, and exchange files.
page-safe = We will never ask for a login code, a password or a payment.{ $page ->
        [none] {""}
       *[other] {" "}You can check this at { $page }
    }
page-office = Program office: { office-line } ({ office-hours })
page-continue-button = Continue
page-answer-label = Your answer, or a message to the program office
page-answer-button = Send
page-file-label = Files (several at once, up to { $most } MB in all)
page-file-button = Send files
page-download-button = Download { $name }
page-before = Earlier messages
page-leave-button = Sign out
page-actions = Choose an answer
page-tools = Menu
page-home-button = Home
page-too-long = That text is too long, so nothing was saved. Please send it in parts of up to { $most } characters.
page-no-file = No file was chosen. Please choose one first, then press [Send files].
page-not-here = We can only tell you the result of this on Telegram. Nothing has changed. Please contact the program office.
page-progress = Uploading.

## Uploading from a PC.
upload-page-title = Upload files from your PC
upload-page-ask = Please enter the six digits from your Telegram chat.
upload-page-code-label = Six digits
upload-page-code-button = Continue
upload-page-wrong = That code is not right, or it has expired. Press [Upload from a PC] in the chat to get a new one.
upload-page-for = Please upload your files for <b>{ $title }</b>.
upload-page-done =
    { $count ->
        [one] We have your file.
       *[other] We have your { $count } files.
    } You'll find the confirmation in your Telegram chat. If there are more files, you can go on here.

## Pages that cannot be opened, shown in both languages.
page-lost-title = This page can't be opened
page-lost = The address is not right, has expired, or was replaced by a new one. Please check the address you were given, or ask the program office for a new one.
page-often-title = Please try again in a while
page-often = There were too many attempts in a short time. Nothing was lost. Please try again in { $minutes } minutes.
page-out-title = You are not signed in
page-out = You have signed out, or your visit has expired. Please open your personal address again. Everything you saved is still here.
page-form-title = Please try again
page-form = We couldn't verify what was sent, so it was not saved. Please open the page again and resend it. Everything you saved before is still here.
page-failed-title = Something went wrong
page-failed = Sorry, we couldn't process what you just sent. Everything you saved before is still here. Please try again in a while, or contact the program office.
page-big-title = That is too large
page-big = You can upload up to { $most } MB at once. What you just sent was not saved; what you gave us before is still here. Please split it or make it smaller, and upload it again.
page-many-title = Too many files
page-many = You can upload up to { $most } files at once. What you just sent was not saved; what you gave us before is still here. Please upload them in parts.
page-stalled-title = The upload has stopped
page-stalled = Nothing more of your upload arrived for a minute, so it was not saved. What you gave us before is still here. Please check your connection and upload it again.
page-busy-title = Too many uploads at once
page-busy = Too many files are being uploaded right now, so this one was not taken. If another upload is under way in this browser, please wait for it to end; otherwise, try again in a few minutes. What you gave us before is still here.
page-full-title = We can't take files right now
page-full = Our disk is nearly full, so nothing of your upload was taken. What you gave us before is still here. Please telephone the program office at the number you were given.
page-none-title = No file was chosen
page-long-title = That text is too long
page-back-button = Go back

## For the program office: the address for somebody who does not use Telegram.
staff-person-page = Opened the personal page at { WHEN($at) }.
staff-address-button = Address of the personal page
staff-address =
    The personal page of <b>{ $name }</b>. There they can do everything without Telegram.
    { $link }

    Whoever holds this address is taken for that person. Please send it to nobody else. It works until { WHEN($until) }.
staff-address-new-button = Issue a new address (the old one stops working)
staff-address-renewed = A new address was issued. The one given before no longer works, nor do pages opened with it.
staff-address-renewed-before = A new address was issued in the meantime, so no other was. This is the one that works now.

## For trade offices: parcels under way, and that they arrived.
office-parcels =
    { $title } · { $count ->
        [0] No samples are under way to you yet.
        [one] One parcel is for you. Please tell us here when it has arrived.
       *[other] { $count } parcels are for you. Please tell us here when they have arrived.
    }
office-buyers = For: { $buyers }

## For the program office: addresses for trade offices.
staff-offices-button = Pages of trade offices
staff-offices = Pages of trade offices for <b>{ $cohort }</b>. Offices that receive samples for buyers confirm arrivals there. Please send each address to that office only.
staff-office-line =
    <b>{ $office }</b>
    { $link }
staff-office-new-button = Issue a new address for { $office }
