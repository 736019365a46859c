### What staff read: today, who has joined, moving and cancelling meetings.
