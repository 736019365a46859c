### My meetings: home, the list, a meeting, answers about attending.
