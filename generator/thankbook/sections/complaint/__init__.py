"""The path of a complaint, and the card for the pocket."""
