"""What is said when progress cannot be kept."""


class StoreError(Exception):
    """Progress cannot be read or kept; the text says what happened and what to do."""
