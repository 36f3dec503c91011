"""What is known of text itself: dates, names, passages, anchors, mentions. No database."""
