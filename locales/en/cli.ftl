### The command line. Its reader runs the machine Naru is on. One line each where nothing else is said.

## Help.

cli-about = Naru: a Telegram assistant that tells the firms, buyers and interpreters of video meetings the right thing at the right time
cli-after-help = New here? Try naru demo: it needs no account and no server. When you run it for real, naru check says what to change.
cli-usage = Usage
cli-heading-commands = Commands
cli-heading-files = Files
cli-heading-options = Options
cli-heading-settings = Settings (flags or environment)

cli-demo = Show everything on one machine, with no account
cli-serve = Run the bot
cli-import = Read, check and store a cohort's workbook
cli-publish = Publish a cohort; from here on people are told
cli-invite = Make a file of personal links
cli-preview = Show who will be told what, and when
cli-report = Make a spreadsheet of what came of the meetings
cli-check = Check token, database, time zones, clock and disk, and say what to change
cli-backup = Copy the database while it is in use
cli-held = Show what is held back after starting from a copy, and decide about it
cli-parked = Show what came in and could not be handled, and have it tried again

cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-token = The bot's token from @BotFather; safer in the environment
cli-arg-telegram-api-url = Address of the Bot API server
cli-arg-database-url = sqlite:FILE or postgres://…
cli-arg-data-dir = Folder for attached files
cli-arg-files-url = An S3-compatible bucket for attached files instead of the folder, such as s3://bucket/prefix
cli-arg-least-free = Megabytes of the disk that uploads by the pages leave free; with less, nothing is taken
cli-arg-key-file = The key that seals names and contacts; made at the first start where there is none
cli-arg-http-addr = Where to answer health checks and webhooks; port 0 takes a free one
cli-arg-public-url = Address under which the outside world reaches Naru
cli-arg-webhook-url = An https address Telegram delivers to; without it Naru polls
cli-arg-rate = Messages a second over all chats; 0 lifts the limit
cli-arg-chat-rate = Messages a second to one person; 0 lifts the limit
cli-arg-group-rate = Messages a minute to one group; 0 lifts the limit
cli-arg-in-flight = Requests in flight at once (1–256)
cli-arg-log = What to log, such as info or naru=debug
cli-arg-lang = Language of the command line; the machine's where not given
cli-arg-workbook = icheon, yangju, or a workbook of yours
cli-arg-port = Port of the page; 0 takes a free one
cli-arg-keep = A folder to keep the demo in, so that it can go on later
cli-arg-files = An .xlsx or .ods workbook, or one .csv file for each sheet
cli-arg-dry-run = Only show what would change; store nothing
cli-arg-cohort = The cohort's code
cli-arg-out = The .xlsx file to make
cli-arg-unit = Unit of sums: dollar, or thousand for thousands of dollars; the cohort's own where not given
cli-arg-staff = Print a link for the first member of staff
cli-arg-colleagues = How many people of one company may join by one link
cli-arg-anew = Make new links; those sent before stop working
cli-arg-person = A code such as F01, or a name
cli-arg-from = From this day on the host's clock; now where not given
cli-arg-to = Before this day on the host's clock; two weeks after the cohort where not given
cli-arg-file = The copy to make
cli-arg-stamp = Copy nothing, but mark the database as a copy made by other means
cli-arg-send = Send what is held and still of use
cli-arg-again = Have all of it handled once more
cli-arg-drop = Never send what is held

## Wrong settings. Naru does not start and shows this one line.

cli-token-missing = There is no bot token. Send /newbot to @BotFather on Telegram and put the token it gives you into the environment variable TELEGRAM_BOT_TOKEN.
cli-token-odd = The bot token does not look like one. It should read like 123456789:ABC…, all of it.
cli-token-refused = Telegram does not know this bot token. Please look it up again with /mybots at @BotFather.
cli-telegram-unreachable = Telegram could not be reached. Please check the network and the firewall, and try again.
cli-telegram-url-odd = NARU_TELEGRAM_API_URL is { $found }, which is not an address. It should begin with https://.
cli-database-odd = NARU_DATABASE_URL should read like sqlite:naru.db or postgres://….
cli-database-missing = There is no database { $file }. Please check NARU_DATABASE_URL, or store a workbook first with naru import.
cli-files-url-odd = NARU_FILES_URL should read like s3://bucket/prefix, not { $found }.
cli-files-url-unbuilt = This naru was built without S3 support, so NARU_FILES_URL={ $found } cannot be used. Please build with --features s3, or leave it out to keep files in NARU_DATA_DIR.
cli-rate-odd = NARU_RATE and NARU_CHAT_RATE should be 0 or a number above 0.
cli-http-addr-odd = NARU_HTTP_ADDR is { $found }, which can't be used. It should read like 127.0.0.1:8080.
cli-http-addr-taken = { $address } can't be opened. If another program uses it, please put another port into NARU_HTTP_ADDR.
cli-public-url-odd = NARU_PUBLIC_URL is { $found }, which is not an address. It should begin with https://.
cli-webhook-odd = NARU_WEBHOOK_URL is { $found }, which can't be used. Telegram delivers to https addresses only.
cli-log-odd = NARU_LOG is { $found }, which can't be read. It should read like info or naru=debug.
cli-key-missing = The key file { $file } of this database is missing. Please put it back, or check NARU_KEY_FILE.
cli-key-unreadable = The key file { $file } can't be read. Please check its permissions.
cli-key-odd = { $file } is not a key file. It should hold 64 hexadecimal digits.
cli-key-other = This database was made with another key. Please name its own key file in NARU_KEY_FILE.
cli-not-alone = Another Naru already runs on this database. Please stop that one first.
cli-failed = This could not be finished: { $why }

## naru serve

cli-serving = The bot @{ $bot } is running. Health check: { $address }/healthz
cli-stopped = Everything in hand was finished and Naru has stopped. Nothing was lost.
cli-webhook-foreign = This bot has a webhook set by somebody else, so nothing can be received. Naru does not delete it. Please stop the other program and delete its webhook, or set NARU_WEBHOOK_URL; naru check says more.

## naru import

cli-import-reading = Reading the file
cli-import-storing = Storing
cli-import-wrong = { $count ->
    [one] One thing has to be put right, so nothing was stored.
   *[other] { $count } things have to be put right, so nothing was stored.
}
cli-import-plan = { $cohort } ({ $code }): { $companies } firms and buyers, { $members } people, { $meetings } meetings
cli-import-warnings = Please have a look ({ $count })
cli-import-dry = This was a dry run. Nothing was stored.
cli-import-same = This is what is stored already; there is nothing to change.
cli-import-stored = Stored. Nobody has been told anything yet. To publish: naru publish --cohort { $code }
cli-import-stored-published = Stored. The cohort { $code } is published, so whoever is concerned is told of changed meetings now.
cli-file-missing = The file { $file } can't be read. Please check its name and permissions.
cli-file-too-big = The file { $file } is too large. Please save it without pictures.
cli-file-exists = { $file } is there already. Please choose another name.
cli-no-cohorts = No cohort is stored yet. Please store a workbook first with naru import.
cli-unknown-cohort = There is no cohort with the code { $code }. Stored are: { $known }

## naru publish

cli-published = { $cohort } is published. { $joined ->
    [one] One person who has joined is told
   *[other] { $joined } people who have joined are told
}; { $waiting } who have not yet will be told when they join. Messages leave while naru serve runs.
cli-published-before = { $cohort } was published already on { WHEN($at) }. Nothing has changed.

## naru invite

cli-invite-busy = Making the file
cli-invited = The personal links of { $people } people are in { $file }. They work until { WHEN($until) }. Whoever has a link can join with it, so please give each to its person only.
cli-invited-staff = The first member of staff can join with this link. The code is { $code }, and both work until { WHEN($until) }.

## naru preview

cli-preview-busy = Working out what will be sent
cli-preview-nobody = Nothing will be sent to { $person } in this time. Please check the code, such as F01, or the name.
cli-preview-over = This cohort is over. To look at the past, please give --from.
cli-day-odd = { $found } is not a day. Please write 2027-03-02 or "2027-03-02 09:00".

## naru report

cli-report-busy = Making the report
cli-reported = The report of { $meetings } { $meetings ->
    [one] meeting
   *[other] meetings
} is in { $file }.
cli-report-unwritable = { $file } cannot be written. Please check its folder and permissions.

## naru backup, naru held

cli-backup-busy = Copying
cli-backup-made = The copy is in { $file }. It does not hold the key file { $key }; please keep that somewhere else. Only both together can be restored.
cli-backup-postgres = Please copy PostgreSQL with pg_dump. After restoring, run naru backup --stamp before you start Naru: what was sent in between is then not sent again.
cli-stamped = The database is marked as a copy. When Naru next starts on it, what was due by then is held back.
cli-held-count = { $count ->
    [one] One message is
   *[other] { $count } messages are
} held back; the original may have sent them. To send them: naru held --send. To drop them: naru held --drop.
cli-held-none = Nothing is held back.
cli-held-sent = What was held back is being sent ({ $count }). Whatever is out of date is not.
cli-held-dropped = What was held back is dropped and will not be sent ({ $count }).

cli-parked-none = Nothing is kept aside.
cli-parked-count = { $count ->
    [one] One update could not be handled and is
   *[other] { $count } updates could not be handled and are
} kept aside. The log of naru serve says why, by number. Once that is put right: naru parked --again.
cli-parked-again = What was kept aside is back in line ({ $count }). The running bot handles it within a minute.
cli-amiss-unknown = somebody unknown

# In the chats of staff, after starting from a copy.
restored-held =
    <b>Naru has been started again from a copy.</b>
    Taken: { WHEN($taken) }

    { $count ->
        [one] One message that may already have been sent since is
       *[other] { $count } messages that may already have been sent since are
    } held back. Everything from now on is sent as usual. Whether to send or drop what is held can be decided with <code>naru held</code> on the machine Naru runs on. Answers that came in after the copy was taken are not in it.

## naru check. Each line begins with ✓, · or ✗.

cli-check-well = Nothing has to be changed.
cli-check-badly = { $count ->
    [one] One thing has to be changed.
   *[other] { $count } things have to be changed.
}
cli-check-key = Key file: { $file }
cli-check-key-none = There is no key file { $file } yet. It is made at the first start.
cli-check-key-open = The key file { $file } can be read by other users. Please run chmod 600 on it.
cli-check-key-odd = The key file { $file } can't be read or is no key. Please put the one you kept in its place.
cli-check-token = Bot token: @{ $bot }
cli-check-telegram-unreachable = { $url } could not be reached ({ $why }). Please check the network, the firewall and NARU_TELEGRAM_API_URL.
cli-check-privacy = Privacy mode is on: in groups the bot sees only what is said to it.
cli-check-privacy-off = Privacy mode is off, so the bot sees everything said in its groups. Please send /setprivacy to @BotFather, choose @{ $bot } and press Enable; then remove the bot from its groups and add it again.
cli-check-clock = The clock agrees with Telegram's.
cli-check-clock-off = The clock is { $seconds } seconds off Telegram's. Please turn on the machine's time synchronisation (NTP).
cli-check-polling = There is no webhook; Naru polls. Waiting at Telegram: { $count }
cli-check-webhook = Webhook: { $host } · waiting at Telegram: { $count }
cli-check-webhook-left = A webhook Naru set before is still there ({ $host }). naru serve takes it back when it starts.
cli-check-webhook-not-set = The webhook is not set yet. naru serve sets it when it starts.
cli-check-webhook-foreign = Somebody else's webhook ({ $host }) is set, so Naru receives nothing. Please stop using this bot there and call deleteWebhook, or have @BotFather make a new token.
cli-check-webhook-failing = Telegram can't deliver to { $host }: { $why }. Please check that the address can be reached from outside and that its certificate is valid. Waiting at Telegram: { $count }
cli-check-database = Database: version { $version } of { $latest }
cli-check-database-none = There is no database yet. naru import or naru serve makes it.
cli-check-database-older = The database is of an older version ({ $version } of { $latest }). It is brought up to date at the next start; please run naru backup before.
cli-check-database-newer = The database is a newer Naru's ({ $version } of { $latest }). Please install that one.
cli-check-database-unreachable = The database could not be opened: { $why }. Please check NARU_DATABASE_URL.
cli-check-copy = This database is a copy. When Naru starts on it, what was due by then is held back.
cli-check-held = Messages are held back ({ $count }). Please decide with naru held --send or naru held --drop.
cli-check-parked = Updates came in and could not be handled ({ $count }). Please find out why in the log, put it right, and run naru parked --again.
cli-check-refused = In the last 7 days Telegram did not take some messages ({ $count }). Please tell their readers by phone or e-mail.
cli-check-uncertain = In the last 7 days some messages may or may not have arrived, and are not sent again ({ $count }). Please ask their readers.
cli-check-zone-used = Time zone rules: { $name } { $version }
cli-check-zone-source = Time zone rules not used: { $name } { $version }
cli-check-zones-agree = Every set of rules shows the coming meetings at the same local times.
cli-check-zones-differ = { $count } coming meetings show another local time in programs with older rules. Naru's times follow the newest.
cli-check-disk = { $folder }: { $free } MB free
cli-check-disk-full = { $folder } has only { $free } MB left. Please free at least 500 MB.
