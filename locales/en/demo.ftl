### The demo (naru demo): what is printed at the start, and the words of the page with the phones.

## Printed at the start.
# The address is printed on a line of its own.
demo-ready = The Naru demo is running. Please open this address in a browser.
demo-cohort = { $title }: { $joined } of { $people } people have joined, and it is { WHEN($now) }, the day before the first meeting.
demo-try =
    Things to try:
    1. Say whether you will attend, on the phones of { $firm } and { $buyer }.
    2. Press “Next notice” to read what comes the day before, 1 hour before and 10 minutes before, in both languages.
    3. Move a meeting on the phone of the program office, and read the old and the new time on both other phones.
demo-try-joining =
    4. Press a name, choose { $firm } or { $buyer }, who have not joined yet, and press START to see how people join.
demo-try-page =
    5. On a firm's or buyer's phone, press [Settings] and then [My personal page]: the same without Telegram, in a browser.
demo-stop = Press Ctrl+C to stop.
# Where the data stays: a temporary folder, or the one given as --keep.
demo-temporary = Everything is deleted when the demo stops.
demo-kept = The demo's data stays in { $folder }

## What keeps it from starting.
demo-port-taken = Port { $port } is in use by another program. Please choose another with --port, or --port 0 for a free one.
demo-no-file = { $file } can't be read. Please check the path, or give icheon or yangju.
demo-bad-file = The demo can't start with { $file }. Please correct the following and run it again.
demo-no-meetings = There are no meetings in { $file }, so the demo can't start.
demo-other-cohort = The folder { $folder } holds another demo ({ $code }). Please choose another folder with --keep.

# What those who have joined beforehand signed; the name of the document in the records.
demo-paper = Privacy form attached to the application

# The title of the market report that the office of a demo has handed out.
demo-report = Local market report

## The clock at the top of the page.
demo-title = Naru demo
demo-clock = Demo clock
demo-add-ten = +10 min
demo-next = Next notice
demo-pause = Pause
demo-play = 1×
demo-play-fast = 60×
# The name of the other language.
demo-language = 한국어

## Choosing a person.
demo-choose = Choose a person
demo-search = Name or company
demo-nobody = No one by that name.
demo-not-joined = not joined yet
demo-role-firm = Firms
demo-role-buyer = Buyers
demo-role-interpreter = Interpreters
demo-role-staff = Program office
# Below a name, with the languages they speak.
demo-interpreter = { $languages ->
    [none] Interpreter
   *[other] Interpreter · { $languages }
}
demo-unread = unread messages
demo-close = Close

## The phones.
demo-start = START
# A chat that was blocked, opened again.
demo-restart = RESTART
demo-write = Message
demo-send = Send
demo-attach = Attach a file
demo-commands = Commands
demo-newest = To the newest message
demo-edited = edited
demo-photo = Photo
demo-download = Download
demo-other = This message can't be shown here.
demo-disconnected = Connection lost. Reconnecting…
