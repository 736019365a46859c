### Files and addresses that came before anything was asked: what they are for is asked.

## Where several preparations could take it; each has a button.
unasked-which =
    { $what ->
        [link] <b>Which item</b> is the link you sent ({ $name }) for?
        [photo] <b>Which item</b> is the picture you sent for?
        [many] <b>Which item</b> are the { $count } things you sent for?
       *[file] <b>Which item</b> is “{ $name }” for?
    } We'll keep it until you choose; it hasn't been submitted yet.
unasked-choice-button = { $title }{ $again ->
    [no] {""}
    [given] {" "}(add to what's under review)
    [waived] {" "}(not required)
   *[done] {" "}(submit again)
}
unasked-other-button = Something else
unasked-placed = We'll put it under { $title }. Anything you send now goes there too.
unasked-unread = We couldn't tell from your message which item it's for, so nothing has changed. Please choose below.
unasked-not-there = It can't go under that item right now. What you sent is still here.
unasked-too-many = We can keep up to { $most } things at a time, so the last one wasn't taken. What you sent before is still here.
unasked-one-by-one = What you sent first is still waiting, so the last one wasn't saved. Please choose for the first, then send it again.

## Where it is something else: what is left, and a way to call it back.
unasked-other =
    { $what ->
        [link] The link you sent ({ $name })
        [photo] The picture you sent
        [many] The { $count } things you sent
       *[file] “{ $name }”
    }
    If it's for another item, please choose that. If you sent it by mistake, you can take it back; if it's for the program office, please ask them.
unasked-drop-button = Take it back
unasked-back-button = Choose again
unasked-dropped = We've taken it back. What you submitted before is still there.

## On the first screen.
unasked-waits =
    { $what ->
        [link] You haven't said yet which item the link you sent ({ $name }) is for.
        [photo] You haven't said yet which item the picture you sent is for.
        [many] You haven't said yet which item the { $count } things you sent are for.
       *[file] You haven't said yet which item “{ $name }” is for.
    }
unasked-choose-button = Choose the item
