### The talk itself: choosing a language, saying something again, apologies.

## Choosing a language. Shown in both languages, one below the other.
language-ask = Please choose the language you would like to use.
# A button: each language is named in its own.
language-own-name = English
language-chosen = From now on you will hear from us in English.

## Above a question that may have arrived before.
again = We couldn't tell whether our last message reached you, so here it is again. If you have it twice, please answer just once.

## Above a question that is asked again because taps may have been lost meanwhile.
taps-lost = We lost our connection to Telegram for a while, so a button you pressed may not have reached us. Here is our question again.

## When something could not be handled. What was sent is kept.
turn-failed = We're sorry, we couldn't process what you just sent. It has been kept, and the program office will look at it. Type “home” to go back to the first screen.
talk-lost = We're sorry, we couldn't pick up where you left off, so you are back at the first screen. Everything you saved is still there.

## Something unexpected came. The open question is shown again below.
unexpected-thing =
    { $kind ->
        [sticker] A sticker can't be saved as an answer.
        [voice] We can't listen to voice messages here, so it was not saved.
        [photo] We aren't collecting pictures at this point, so it was not saved.
        [file] We aren't collecting files at this point, so it was not saved.
        [video] A video can't be saved as an answer.
        [location] A location can't be saved as an answer.
        [contact] A contact can't be saved as an answer.
       *[other] We couldn't read what you sent, so it was not saved.
    } What you entered before is unchanged.
unexpected-forwarded = A forwarded message can't be saved as your answer. What you entered before is unchanged. Please write it yourself if you'd like to tell us.
# Follows the lines above when no question is open.
unexpected-nothing-open = Type “home” to open your home screen. If you have something for the program office, just write it here.
unexpected-edited = You edited a message you had already sent. What we saved is still the original. To correct it, please send a new message.
unexpected-button = That button can't be used now. Nothing was changed; here is where you are.
unexpected-command = We don't know that command. Nothing was changed; here is where you are.

## Words came long after a question that takes any words: above what was asked, below what was written.
late-asked = Some time ago we asked you this, and it is still open.
late-words =
    What is this message for? Nothing was saved yet.
    “{ $words }”

## After "cancel".
cancel-nothing = There is nothing to cancel.
cancel-joining = We've paused. What you answered so far is kept; type “start” to continue.
cancel-zone = Your time zone was not changed.
cancel-consent = We've left that question unanswered. You can answer it later in [Settings], under [What we keep about you].
