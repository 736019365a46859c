### Catalogs and whatever else is given as files: a company sends it, the program office reviews it, partners read it.

## The screen to send from.
catalog-title = <b>{ $title }</b>
# Staff give it for a company.
catalog-for =
    <b>{ $company } · { $title }</b>
    You are doing this for the company. It will be told, and the change log will show it.
catalog-due = Due { WHEN($due) }
catalog-guidance = { $guidance }
catalog-none = We haven't received anything yet.
catalog-waived = The program office doesn't need this from you. If you send something anyway, we'll take it.
catalog-coming = Version { $version } is on its way to us.
catalog-given = <b>We have version { $version }.</b> The program office is reviewing it. Anything you send now joins version { $version }.
catalog-approved = <b>Version { $version } has been approved.</b> A new file opens the next version, which will be reviewed again.
catalog-returned =
    <b>Please revise version { $version }.</b>
    Reason: { $reason ->
        [none] please ask the program office.
       *[other] { $reason }
    }
    Send the corrected file here; it will be the next version.
catalog-how = Send a PDF, pictures (JPG, PNG), PowerPoint, Word or Excel files, or a link { $at ->
    [page] below. Up to { $most } MB at once,
   *[chat] right here. Up to { $telegram } MB per file,
} and several at once are fine.
catalog-no-file = There was no link in what you wrote, so it was not saved. Right now we're waiting for <b>a file or a link (starting with https://)</b>. What you sent before is still there.
catalog-file = · { $file } ({ $size })
catalog-link = · Link: { $file }
catalog-more = · { $count } more
catalog-language = Language: { $language }
catalog-language-unsaid = language not stated
catalog-english-wanted = Please send an English version too, so that buyers can read it.
catalog-remark =
    { $remark ->
        [title] Title
        [least] MOQ
        [terms] Price terms
       *[certificates] Certificates
    }: { $words }
catalog-cancelled = We've stopped there. What you sent before is still there.
catalog-saved = Saved.

## Buttons of that screen.
catalog-open-button = Back to this item
catalog-files-button = What you sent
catalog-card-button = Title and notes for buyers
catalog-office-button = Ask the program office
catalog-preparations-button = To prepare
catalog-korean = Korean
catalog-english = English
catalog-other-language = Another language

## The answer to what was sent; what came together is answered once.
catalog-kept = We saved “{ $file }”.
catalog-kept-many =
    { $count ->
        [one] We saved { $count } file.
       *[other] We saved { $count } files.
    }
catalog-link-kept = We saved the link.
catalog-kept-in =
    { $title }, version { $version }, now has { $all ->
        [one] { $all } item
       *[other] { $all } items
    }. The program office will review it and let you know.
catalog-fetching =
    { $count ->
        [one] { $count } file is on its way.
       *[other] { $count } files are on their way.
    } We'll let you know once we've checked.
# What the version before has and this one has not; the names follow, one a line.
catalog-left-out = { $count ->
        [one] { $count } file or link
       *[other] { $count } files or links
    } of version { $before } { $count ->
        [one] is
       *[other] are
    } not in version { $version }. Once approved, version { $version } takes the place of version { $before }.
catalog-left-out-ask = If you still use them, please take them along.
catalog-along-button = Take along { $count } from before
catalog-along = Version { $version } now also has { $count ->
        [one] { $count } file or link
       *[other] { $count } files or links
    } from the version before.
catalog-which-language = Which language is it written in?
catalog-nothing-lost = What you sent before is still there.
catalog-unnamed = picture
catalog-same = We already have “{ $file }”, so it was saved only once.
catalog-link-same = We already have this link, so it was saved only once.
catalog-same-approved = “{ $file }” is already part of your approved { $title }, so we didn't take it again. If you have a newer file, please send that one.
catalog-refused =
    { $why ->
        [too-big] “{ $file }” is over 20 MB, which is more than this chat can take. Please upload it from a computer, send a link to download it, or ask the program office.
        [empty] “{ $file }” is empty (0 bytes), so it was not saved. Please check the file and send it again.
        [program] Whatever its name says, “{ $file }” is or contains a program, so we didn't take it. Please save it as a PDF and send that.
        [locked] “{ $file }” is protected by a password, so nobody could open it. Please remove the password and send it again.
        [film] “{ $file }” is a video or a recording, so we didn't take it. Please upload it somewhere such as YouTube and send the link.
        [too-many] “{ $file }” would be more than the 30 files one version can hold, so it was not saved. Please combine several files into one PDF.
        [not-fetched] We couldn't fetch “{ $file }” from Telegram. We're sorry; please send it again.
       *[unknown] “{ $file }” is damaged or not a kind of file we can pass on, so it was not saved. Please send a PDF, pictures, or a PowerPoint, Word or Excel file.
    }
catalog-advice-photo = Telegram makes pictures smaller. We saved it, but small print stays sharp if you send it again as a file.
catalog-advice-renamed = The ending of the name didn't match the content, so we saved it as “{ $file }”.
catalog-advice-hard = Some readers abroad can't open “{ $file }”. Please send a PDF as well.
catalog-left =
    Your company is no longer on the list for this program, so the file was not saved. What you sent before is kept by the program office.
    If that is a mistake, please tell us: { $phone ->
        [none] { $host }
       *[other] { $host } { $phone }
    }

## The title and notes for buyers.
catalog-card =
    <b>{ $title }, version { $version }: title and notes for buyers</b>
    Buyers read these before they open the files. All of them are optional.
# What is said of an approved version was changed.
catalog-proposed = We saved your changes as version { $version } of { $title }. Buyers will read them once the program office has looked at it; until then they see the approved version.
catalog-remark-button =
    { $remark ->
        [title] Title
        [least] MOQ
        [terms] Price terms
       *[certificates] Certificates
    }
catalog-remark-ask =
    { $remark ->
        [title] What is its title? For example: Seolbong Tableware 2020
        [least] What is the minimum order quantity? For example: 500 pcs per item
        [terms] What are the price terms? For example: FOB Busan, 30% deposit
       *[certificates] Which certificates do you have? For example: FDA, ISO 9001
    }
catalog-remark-none-button = Leave it out
catalog-remark-back-button = Back
catalog-remark-long = Please use between 1 and { $limit } characters.
# Typed words that mean "none".
catalog-none-words = none, skip, no

## What was sent so far, and taking files out.
catalog-history = <b>{ $title }: what you sent</b>
catalog-history-version =
    <b>Version { $version }</b> · { WHEN($at) } · { $state ->
        [given] under review
        [approved] approved
        [returned] to be revised
        [replaced] replaced by a newer version
       *[withdrawn] withdrawn
    }
catalog-history-reason = Reason: { $reason }
catalog-get-button = Get file { $place }
catalog-out-button = Take out { $place }
catalog-get = { $title }, version { $version }
# Files over 50 MB, which Telegram takes from no bot. Their names follow.
catalog-large = Telegram can't carry files over 50 MB. { $at ->
    [address] Please use the button below. The address is yours alone and works until { WHEN($until) }.
    [office] Please ask the program office.
   *[folder] You can open them in the data folder of the machine that runs Naru.
}
catalog-large-button = Download · { $file }
catalog-large-place = <code>{ $place }</code>
catalog-out-sure = Take “{ $file }” out of { $title }?
catalog-out-yes-button = Take it out
catalog-out-no-button = Leave it
catalog-out-done = “{ $file }” is no longer part of { $title }.
catalog-out-already = “{ $file }” is no longer part of { $title } anyway.
catalog-out-late = { $title } has been reviewed, so “{ $file }” can't be taken out. Send a new file, and it will replace it as the next version.

## What the company hears.
catalog-told-approved =
    <b>{ $title }, version { $version }, has been approved.</b>
    Only the buyers you are going to meet can see it; no other supplier can.
catalog-told-accepted = <b>{ $title }, version { $version }, has been approved.</b>
catalog-told-returned =
    <b>Please revise { $title }, version { $version }.</b>
    Reason: { $reason }
    Send the corrected file right here; it will be the next version. Questions? Program office: { $phone }
catalog-told-given-for = The program office added { $title } for you. Please take a look, and send a new file if anything should change.
catalog-office-told =
    { $later ->
        [no] We've passed your request on to the program office. They will contact you.
       *[yes] The program office is closed right now. They'll get your request on { WHEN($told) } and contact you after that.
    }
    { $phone ->
        [none] If it's urgent, please write to { $email }.
       *[other] If it's urgent, please call { $phone } or e-mail the file to { $email }.
    }
catalog-office-call =
    We couldn't reach the program office just now.
    { $phone ->
        [none] Please e-mail the file to { $email }.
       *[other] Please call { $phone } or e-mail the file to { $email }.
    }

## Catalogs as buyers and interpreters see them.
suppliers =
    <b>{ $count ->
        [one] { $count } catalog
       *[other] { $count } catalogs
    } from the suppliers you'll meet</b>
suppliers-none = There are no catalogs to see yet. Once the suppliers you'll meet have theirs approved, you'll find them here.
suppliers-firm = <b>{ $firm }</b>
suppliers-products = Products: { $products }
suppliers-see-button = See { $firm }
suppliers-files =
    { $count ->
        [one] { $count } file or link:
       *[other] { $count } files and links:
    }
suppliers-file = { $firm }: catalog ({ $place }/{ $count })
suppliers-large = Files over 50 MB can be downloaded from your personal page.
suppliers-page-button = Download large files
suppliers-all-button = Other catalogs
suppliers-newer = { $firm } has a new catalog; here is the current one.
suppliers-gone = { $firm }'s catalog can't be shown at the moment.
suppliers-not-yours = This catalog isn't available to you. You can see those of the suppliers you'll meet.
catalog-see-button = See the catalog

## The program office: reviewing.
staff-catalog-came = { $side ->
        [buyer] { $company }
       *[firm] { $company }
    } sent { $title }, version { $version }: { $count ->
        [one] { $count } item
       *[other] { $count } items
    } · { $language }
staff-catalog-open-button = Open
staff-catalog-help =
    { $from } would like help with “{ $title }”.
    { $phone ->
        [none] E-mail { $email }
       *[other] Phone { $phone } · e-mail { $email ->
            [none] none
           *[other] { $email }
        }
    }
staff-catalog-for-button = Do it for them
staff-catalog-too-big = “{ $file }” is larger than 20 MB, which Telegram does not give us here. Please upload it from a PC, or send a link to it.
staff-catalogs =
    <b>{ $count ->
        [one] { $count } submission
       *[other] { $count } submissions
    } to review</b>
staff-catalogs-none = There is nothing to review.
staff-catalogs-item = <b>{ $company }</b> · { $title }, version { $version } · { $count ->
        [one] { $count } item
       *[other] { $count } items
    } · { WHEN($at) }
staff-catalogs-item-button = { $company } · { $title } v{ $version }
staff-catalogs-button = To review
staff-catalogs-count-button = Submissions to review: { $count }
staff-catalog =
    <b>{ $company } · { $title }, version { $version }</b>
    { WHEN($at) } · { $count ->
        [one] { $count } item
       *[other] { $count } items
    } · { $language }
staff-catalog-state =
    { $state ->
        [given] It is waiting for review.
        [approved] Approved by { $name }.
        [returned] Returned by { $name }. Reason: { $reason }
        [replaced] Approved by { $name }, and replaced by a later version since.
       *[withdrawn] The company withdrew it.
    }
staff-catalog-left-out = Of version { $before }, { $count ->
        [one] { $count } file or link is
       *[other] { $count } files or links are
    } not in this one: { $names }
staff-catalog-opened = Opened by { $count }: { $names }
staff-catalog-see-button = See the files
staff-catalog-ok-button = Approve
staff-catalog-back-button = Return
staff-catalog-decided = This has been decided already. Nothing was changed.
staff-catalog-changed = It changed while you were looking, so it was not approved. Please check what is there now.
staff-catalog-approved = You approved { $title }, version { $version }, of { $company }. { $later ->
        [no] It has been told, and
       *[yes] It will be told in its working hours, on { WHEN($told) }, and
    } { $partners ->
        [one] { $partners } partner
       *[other] { $partners } partners
    } can see it.
# What buyers do not see.
staff-catalog-accepted = You approved { $title }, version { $version }, of { $company }. { $later ->
        [no] It has been told.
       *[yes] It will be told in its working hours, on { WHEN($told) }.
    }
staff-catalog-given-back = You returned { $title }, version { $version }, of { $company }. { $later ->
        [no] It has been told why.
       *[yes] It will be told why in its working hours, on { WHEN($told) }.
    }
staff-catalog-why = Why are you returning { $title }, version { $version }, of { $company }? Choose a reason or type one; the company reads it as it stands.
# A button, and the reason the company reads.
staff-catalog-reason =
    { $reason ->
        [english] An English version is needed.
        [blurry] The quality is too low to read. Please send the original file.
        [other] This is about another company or another product.
        [terms] Specifications and price terms are missing.
       *[old] This is out of date. Please send the latest version.
    }
