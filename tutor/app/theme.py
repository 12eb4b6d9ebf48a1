"""The tutor's colours; every other file speaks of them by name only."""

from textual.theme import Theme

THEME = Theme(
    name="torchtutor",
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
)
