"""The line-up of the day, and the year week by week."""
