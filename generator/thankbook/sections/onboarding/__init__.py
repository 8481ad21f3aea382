"""The path of a newcomer by role: what is read, done and answered, and how long reading takes."""
