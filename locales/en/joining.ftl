### Joining: invitations, codes, consent, time zones. Also settings, help and the privacy notice.

## How a person is addressed. What is not known comes as none.
address =
    { $salutation ->
        [none] {""}
       *[other] { $salutation }
    } { $name ->
        [none] {""}
       *[other] { $name }
    } { $company ->
        [none] {""}
       *[other] ({ $company })
    }

## The invitation, as staff send it by e-mail or text message, where nothing can be bold.
invitation =
    { $title }

    { $address ->
        [none] Hello,
       *[other] Dear { $address },
    }
    { $host } will keep you up to date on your meetings on Telegram, on “{ bot-name }”: times on your own clock, reminders and the meeting link. Please open your personal link and press Start:

    { $link }

    If it doesn't open, find @{ $bot } on Telegram and enter the code { $code }.

    · { $uses ->
        [1] The link is for you only and works once, until { DAY($until) }.
       *[other] The link is for your company only. { $uses } people can use it, until { DAY($until) }.
    }
    · We will never ask for your Telegram login code, a password or a payment.{ $page ->
        [none] {""}
       *[other] {" "}You can check this at { $page }
    }
    · { $own-page ->
        [none] If you don't use Telegram, just let us know. We'll keep you informed by e-mail and phone.
       *[other]
            If you don't use Telegram, you can do everything on your personal page, or just let us know:
            { $own-page }
    }

    Program office: { office-line } ({ office-hours })

## Contact details within other messages.
office-line =
    { $email ->
        [none] { $phone }
       *[other]
            { $phone ->
                [none] { $email }
               *[other] { $email } · { $phone }
            }
    }
office-hours = weekdays 9:00–18:00 in Korea, except 12:00–13:00

## Before joining: the code is asked for.
joining-code =
    This is the assistant for online meetings by { $host }. It is for invited participants only.

    Please enter the ten-character code from your invitation (for example 7K2MQ-9XHTB).

    No code? Please contact the program office: { office-line } ({ office-hours })
joining-code-only = This assistant is for invited participants only. Please enter the ten-character code from your invitation (for example 7K2MQ-9XHTB).

# The same answer whatever the reason: expired, used, meant for somebody else, made up.
joining-refused = This invitation link or code can't be used with your account. It may have expired, been used already, or been meant for someone else.
joining-refused-next =
    If you were invited, enter the code from your invitation e-mail, or contact the program office: { office-line }. We'll be glad to send you a new link.

    We will never ask for your Telegram login code or a payment.
joining-too-many = That was a wrong code several times, so codes are not accepted for { $minutes } minutes. Your personal link still works right away.

# A first visit with the right link or code. The first consent screen follows below.
joining-welcome =
    Welcome. This is @{ $bot }, the assistant of { $host } for
    <b>{ $title }</b>.
    Your meeting times, reminders and meeting links will come to this chat.

    · Program office: { office-line } ({ office-hours })
    · We will never ask for your Telegram login code, a password or a payment.{ $page ->
        [none] {""}
       *[other] {" "}You can check this at { $page }
    }

    First, a word about your personal data.

joining-name = What is your name? The program office will add it to the list.
# Above the question for the name, after "back".
joining-name-before = What you entered before: { $name }
joining-position = What is your position (for example Purchasing Manager)?
joining-one-line = That couldn't be saved. Please write one line of letters, { $most } characters at most.

# After joining, above the home screen or the question about the time zone.
joining-done = You're all set.
joining-agreed = Your answer is saved. Let's go on.
# Something was pressed by a member who has to agree to a new text first; stands above the question.
joining-not-saved = What you just pressed was not saved. Please answer below first, then press it again.

## Consent. One item per screen, with buttons below.
consent-yes-button = I agree
consent-no-button = I don't agree
consent-read-button = I've read this
consent-not-here-button = I'd rather not use Telegram
consent-full-button = Read in full
consent-short-button = Show less
consent-again-button = Look at it again
# Something else was typed; stands above the question.
consent-choose = Please press one of the buttons below, or type “yes” or “no”.

# Above an earlier consent screen, after "back".
consent-answered = Your answer so far: { $answer }. To change it, please choose again below.

consent-controller =
    Controller: { $host }{ $agency ->
        [none] {""}
       *[other] {" "}· Processor: { $agency }
    }

consent-collection =
    <b>Collection and use of personal data</b> ({ $place }/{ $places } · needed for Telegram)
    { consent-controller }
    · Purpose: meeting schedules, checking materials and samples, meeting results and follow-up
    · Items: name, position, company, mobile phone, e-mail, Telegram ID, what you write and send in this chat
    · Period: until { DAY($until, year: "yes") } ({ $years ->
        [0] { $days } days
        [1] one year
       *[other] { $years } years
    } after the program). Records that prove payments are kept apart for the period the law sets, then destroyed.
    · You may refuse. We will then keep you informed by phone and e-mail instead of Telegram, with no disadvantage in the meetings.
consent-collection-full =
    <b>In full</b>
    { $host } collects and uses the personal data of participants in “{ $title }” under Article 15 of Korea's Personal Information Protection Act, only as far as the purposes above require. No national identification numbers and no sensitive data are collected.
    When the period ends or the purpose is met, the data is destroyed without delay and cannot be restored. What other laws require us to keep is kept apart.
    At any time you may ask for access, correction, deletion or suspension, or withdraw your consent, in Settings or through the program office: { office-line }

consent-overseas =
    <b>Transfer of personal data abroad</b> ({ $place }/{ $places } · needed for Telegram)
    · Items: Telegram ID, messages and files in this chat
    · Country, time and method: the Netherlands and other places where Telegram has servers, over the network, each time you chat
    · Recipient: Telegram FZ-LLC (United Arab Emirates), telegram.org/support · Purpose: delivering and storing messages · Period: until you delete them or your account
    · You may refuse. We will then keep you informed by phone and e-mail instead of Telegram, with no disadvantage in the meetings.
consent-overseas-full =
    <b>In full</b>
    You are told this under Article 28-8 of Korea's Personal Information Protection Act. Telegram is run from abroad, so using this chat transfers the items above. Working papers such as lists of participants and their contacts are kept by the controller and are not put on Telegram.
    If you don't want the transfer, press “I don't agree”, or tell the program office later and we will stop using Telegram with you: { office-line }

consent-contact =
    <b>Giving your contact to buyers</b> ({ $place }/{ $places } · optional)
    · Recipients: the buyers your company is matched with · Purpose: preparing the meetings and following up
    · Items: name, position, company, e-mail, mobile phone
    · Period: until the meetings and the talks that follow are over
    · If you refuse, nothing changes in the meetings. The program office will pass messages on.
consent-contact-full =
    <b>In full</b>
    This is consent to provision to third parties under Article 17 of Korea's Personal Information Protection Act. Buyers are abroad, so the items above are transferred to their countries. Nothing is given to buyers you are not matched with, or to other companies. You can withdraw at any time in Settings; nothing is given after that.

consent-marketing =
    <b>News about other programs</b> ({ $place }/{ $places } · optional)
    · Purpose: news of later export programs and events by { $host } · Items: name, company, Telegram ID, e-mail
    · Period: until { DAY($until, year: "yes") }, or until you opt out
    · If you refuse, you still get everything about these meetings. You can opt out at any time, free of charge.
consent-marketing-full =
    <b>In full</b>
    Article 50 of Korea's Network Act requires your consent before any promotional message is sent. Such messages are marked as advertising, with the sender and a way to opt out. Schedules and preparations are not advertising.
consent-night =
    <b>News at night</b> ({ $place }/{ $places } · optional)
    May we also send you such news between 21:00 and 8:00?
    · Purpose, items and period are those of the news above.
    · If you refuse, we send it in the daytime only. Nothing else changes.
consent-night-full =
    <b>In full</b>
    Promotional messages between 21:00 and 8:00 need a consent of their own (Article 50(3) of Korea's Network Act).

# Buyers: one notice, and one question about their contact.
consent-buyer =
    <b>How we handle your data</b> ({ $place }/{ $places })
    { consent-controller }
    · Purpose: preparing, announcing and following up your meetings · Legal basis: arranging the meetings you agreed to, and our legitimate interest (GDPR Art. 6(1)(b) and (f))
    · Items: name, position, company, e-mail, phone, Telegram ID, what you write in this chat
    · Recipients: the controller, its processor and your interpreters, in Korea; Telegram stores messages on its own servers abroad
    · Period: until { DAY($until, year: "yes") }
    · You can take part by e-mail and phone without Telegram.
consent-buyer-full =
    <b>In full</b>
    You have the right to access, correct, erase, restrict and port your data and to object to its use, and you may complain to the supervisory authority where you live. The European Commission has decided that Korea protects personal data adequately. No decisions are made automatically. For your rights and questions: { $host }, { office-line }
consent-buyer-contact =
    <b>Sharing your contact with your suppliers</b> ({ $place }/{ $places } · optional)
    May we give your name, position, e-mail and phone to the Korean suppliers you are matched with, and to nobody else? They may use them to prepare the meeting and follow up, until your talks are over.
    · If you'd rather not, the program office will pass messages on. Nothing changes in your meetings.
consent-buyer-contact-full =
    <b>In full</b>
    This rests on your consent (GDPR Art. 6(1)(a)), which you can withdraw at any time in Settings. Suppliers you are not matched with get nothing.

# Staff: one notice.
consent-staff =
    <b>How your data is handled</b> ({ $place }/{ $places })
    { consent-controller }
    · Purpose: running “{ $title }” and informing its participants · Items: name, office, contact, Telegram ID, what you write and do in this chat
    · Period: until { DAY($until, year: "yes") }. Telegram keeps its servers abroad, so your Telegram ID and this chat are transferred there.
    · Please don't take participants' data out of this chat.
    · You can do your work in other ways if you'd rather not use Telegram.
consent-staff-full =
    <b>In full</b>
    Who saw and changed what, and when, is kept as the access log required by Article 29 of Korea's Personal Information Protection Act. For access and correction: { $host }, { office-line }

# Something that is needed was refused.
consent-closed =
    Understood. We won't use Telegram with you, and nothing is collected in this chat.
    Your meetings are not affected. The program office will keep you informed by phone and e-mail: { office-line } ({ office-hours })
    If you change your mind, press the button below at any time.

## The time zone, chosen by what the clock says.
zone-ask = What time is it where you are? We'll show your meetings on that clock. If it isn't listed, type a city (for example Honolulu) or the time on your clock (for example 17:40).
zone-button = { $city } · { WHEN($now) }
zone-unknown = We couldn't find that place, so nothing was saved.
zone-kept = From now on we'll use the clock of { $city }, where it is now { WHEN($now) }.
zone-stay-button = Keep it as it is

## The home screen.
home-button = Home
help-button = Ask the program office
settings-button = Settings

## Help and questions.
help =
    <b>Program office</b> { $host }
    { office-line }
    { office-hours }

    { $at ->
        [home] If you have something for the office, just write it in this chat.
        [staff] Type “today” for today's meetings. Use [Change a meeting] to move or cancel one, [People] for the list and invitations, and send a workbook to this chat to import it.
       *[asking] Please answer the question below first. To write to the office, type “cancel” and then your message, or call.
    }
    Words work too: “home”, “schedule”, “settings”, “privacy”, “language”, “cancel”.
help-no-office = If you were invited, open the link in your invitation or type its code in this chat. Words work too: “home”, “schedule”, “settings”, “privacy”, “language”, “cancel”.
inquiry-passed-on = { $later ->
        [no] We've passed your message on to the program office, and they will get back to you.
       *[yes] We've saved your message. The program office will get it in their working hours, on { WHEN($told) }, and get back to you.
    } If it's urgent, please contact them: { office-line } ({ office-hours })
inquiry-call = Your message can't be passed on to the program office from here right now. Please contact them directly: { office-line } ({ office-hours })
inquiry-from-staff = What staff write here is not passed on to participants. Please choose below.
# What staff receive.
inquiry-person-button = See the person
inquiry-for-staff =
    <b>Question</b> · { $from }
    { $cohort }
    { $words }

    Contact: { $phone ->
        [none] no phone
       *[other] { $phone }
    } · { $email ->
        [none] no e-mail
       *[other] { $email }
    }

## Settings.
settings =
    <b>Settings</b>
    · Language: { $language }
    · Time zone: { $city } · now { WHEN($now) }
    · Program: { $title }
settings-language-button = Change language
settings-zone-button = Change time zone
settings-cohort-button = See another program
settings-data-button = What we keep about you
settings-privacy-button = Privacy notice
settings-cohorts = Which program would you like to see?
settings-data =
    <b>What we keep about you</b>
    · { $who }
    · Phone: { $own-phone ->
        [none] none
       *[other] { $own-phone }
    } · E-mail: { $own-email ->
        [none] none
       *[other] { $own-email }
    }
    · Country and time zone: { COUNTRY($country) }, { $city } · Telegram ID { $account }
    · Kept until { DAY($until, year: "yes") }
    To correct or delete any of this, contact the program office of { $host }: { office-line }

    <b>What you agreed to</b>
consent-item =
    { $item ->
        [collection] Collection and use
        [overseas] Transfer abroad
        [contact] Sharing my contact
        [marketing] News about other programs
       *[night] News at night
    }
settings-consent =
    · { consent-item }: { $given ->
        [yes] yes
       *[no] no
    }, { DAY($day, year: "yes") }
settings-take-back-button = Withdraw: { consent-item }
settings-agree-button = Agree: { consent-item }
settings-agreed = Saved.
settings-stop-button = Stop using Telegram
# Asked once before what is needed is withdrawn.
settings-stop = Would you like to withdraw your consent and stop using Telegram with us? Your meetings are not affected. We'll keep you informed by e-mail and phone.
settings-stop-yes-button = Yes, stop
settings-stop-no-button = Leave it as it is

## The privacy notice. /privacy
privacy =
    <b>Privacy notice</b> (version { $version })
    { consent-controller }
    · Purpose: schedules and materials for “{ $title }”, meeting results and follow-up
    · Items: name, position, company, phone, e-mail, Telegram ID, what you write and send in this chat. Before you agree, we keep your Telegram ID and language only.
    · Period: until { DAY($until, year: "yes") } ({ $years ->
        [0] { $days } days
        [1] one year
       *[other] { $years } years
    } after the program). Records that prove payments are kept apart for the period the law sets, then destroyed.
    · Sharing: only if you agree, your contact goes to the companies you are matched with, and to nobody else.
    · Transfer abroad: Telegram keeps its servers abroad. If you refuse, we'll use e-mail and phone.
    · Protection: names, contacts and conversations are stored encrypted, with the key kept apart.
    · Rights: you may ask for access, correction, deletion, restriction or portability, object, withdraw consent, and complain to your supervisory authority.
    Contact: { $host }, { office-line } ({ office-hours })
privacy-no-office = Before you join, we keep your Telegram ID and language only. When you join, you are first told the purpose, items and period, and your right to refuse. Names, contacts and conversations are stored encrypted.
