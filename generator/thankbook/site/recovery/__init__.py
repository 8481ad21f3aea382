"""The short path of a complaint: which questions, in which order, to which ends."""
