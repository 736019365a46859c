### Joining: invitations, codes, consent, time zones.

## The home screen.
help-button = Ask the program office
settings-button = Settings
