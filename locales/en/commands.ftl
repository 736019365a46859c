### The command lists, the bot's name and descriptions, and plain words that work like commands.

# Shown in the chat's menu.
command-start = Join, or open your home screen
command-home = Open your home screen
command-schedule = See your meetings
command-preparations = See what there is to prepare
command-catalog = See the catalogs
command-samples = See your samples
command-log = Tell us how your meetings went
command-news = Tell us what came of your meetings
command-help = Get help or ask the program office
command-language = Change the language / 언어 바꾸기
command-privacy = How we handle your data
command-settings = Language, time zone and your data
command-cancel = Stop what you were doing

# Shown to staff only.
command-today = Today's meetings
command-broadcast = Write and send announcements
command-people = Who has joined so far
command-report = Get the report as a spreadsheet
command-import = Upload a program workbook
command-publish = Publish the schedule

# The name in the list of chats.
bot-name = { $host } Online Meetings

# One line on the bot's profile, 120 characters at most.
bot-about = Your online meetings, by { $host }. We never ask for Telegram login codes, passwords or payments.

# Shown in the empty chat before [Start] is pressed, 512 characters at most.
bot-description =
    { $host } keeps you up to date on your online meetings with Korean suppliers: times on your own clock, reminders and the meeting link.

    Open your personal invitation link, or press Start and enter the code from your invitation.

    We never ask for Telegram login codes, passwords or payments.

# Words that work like commands, parted by commas.
word-home = home, menu, start
word-cancel = cancel, stop this, quit
word-back = back, go back, previous
word-schedule = schedule, my schedule, meetings, my meetings
word-preparations = preparations, preparation, to do
word-log = log, logs, meeting log, meeting logs
word-news = news, follow-up, follow up, followup
word-deals = deals, deal, orders
word-samples = samples, sample
word-catalog = catalog, catalogs, catalogue, catalogues
word-help = help, contact, program office
word-language = language, english
word-privacy = privacy
word-settings = settings
word-today = today, today's meetings
word-announcements = announcement, announcements
word-report = report, the report

# Answers typed instead of pressing a button.
word-yes = yes, y, ok, okay, i agree, agree, i have read this
word-no = no, n, i do not agree, i don't agree, disagree
