"""What somebody new asks, answered in short from the facts of one business."""
