"""The tutor's colours; every other file speaks of them by name only."""

from textual.theme import Theme

THEMES = {
    "dark": Theme(
        name="torchtutor-dark",
        primary="#ee6a4c",
        secondary="#8fb8de",
        accent="#e9a178",
        warning="#e5b567",
        error="#ef6f6c",
        success="#8cc98f",
        foreground="#d7dae0",
        background="#16181d",
        surface="#1c1f26",
        panel="#272b34",
        variables={
            "border": "#ee6a4c",
            "border-blurred": "#3a404d",
            "footer-key-foreground": "#e9a178",
            "input-selection-background": "#8fb8de 30%",
            "block-cursor-text-style": "none",
        },
    ),
    "light": Theme(
        name="torchtutor-light",
        primary="#c8452a",
        secondary="#2b6299",
        accent="#a34d1f",
        warning="#8a6100",
        error="#b3261e",
        success="#2f7a3b",
        foreground="#24272e",
        background="#e9e7e2",
        surface="#fbfaf7",
        panel="#e0ddd6",
        dark=False,
        variables={
            "border": "#c8452a",
            "border-blurred": "#bdb8ad",
            "footer-key-foreground": "#a34d1f",
            "input-selection-background": "#2b6299 25%",
            "block-cursor-text-style": "none",
        },
    ),
}
"""Each theme, by what it is called in the settings."""
