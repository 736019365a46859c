### The talk itself: choosing a language, saying something again, apologies.

## Choosing a language. Shown in both languages, one below the other.
language-ask = Please choose the language you would like to use.
# A button: each language is named in its own.
language-own-name = English
language-chosen = From now on you will hear from us in English.

## Above a question that may have arrived before.
again = We couldn't tell whether our last message reached you, so here it is again. If you have it twice, please answer just once.

## When something could not be handled. What was sent is kept.
turn-failed = We're sorry, we couldn't process what you just sent. It has been kept, and the program office will look at it. Type “home” to go back to the first screen.
talk-lost = We're sorry, we couldn't pick up where you left off, so you are back at the first screen. Everything you saved is still there.
