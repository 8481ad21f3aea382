"""The description of a business: models, reading, what fields must fulfil together."""
