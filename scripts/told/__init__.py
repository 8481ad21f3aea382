"""What Thankbook may tell, read from its code: every problem, every refusal, every exception."""
