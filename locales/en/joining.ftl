### Joining: invitations, codes, consent, time zones.

## The home screen.
home = { $cohort }
help-button = Ask the program office
settings-button = Settings
