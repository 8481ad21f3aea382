"""The path of a starter by role: what is read, done and answered, and how long reading takes."""
