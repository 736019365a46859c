### Joining: invitations, codes, consent, time zones.
