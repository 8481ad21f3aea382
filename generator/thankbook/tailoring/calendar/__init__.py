"""When the chosen tactics are done: days, a ramp, and weekly slots within everybody's minutes."""
