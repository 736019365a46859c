### My meetings: home, the list, a meeting, answers about attending.

attendance-coming = I'll be there
attendance-late = I'm running late
attendance-colleague = A colleague will join
attendance-other-time = I need another time
attendance-absent = I can't make it
meeting-state-open = not answered yet
meeting-state-coming = confirmed
meeting-state-late = running late
meeting-state-colleague = a colleague will join
meeting-state-other-time = another time requested
meeting-state-absent = can't make it
meeting-state-there = checked in
meetings-all-coming-button = I'll be at all of them
meeting-join-button = Join the meeting
meeting-arrived-button = I have arrived
meeting-entered-button = I'm in the room
meeting-calendar-button = Add to calendar
