"""What commands print and write beside a site: tables, JSON, filled notes, labels."""
