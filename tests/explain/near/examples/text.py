from tests.explain.near.things import Example, Pair

RIGHT = "Layer(name=duck, size=2)"


def example(got, words, silent):
    return Example(Pair(RIGHT, got, "value"), words, Pair(RIGHT, silent, "value"))


TEXT = {
    "text read alike": example(
        "layer(name=duck, size=2)",
        "`y` is the right text but for capital letters",
        "layer(name=duck, size=3)",
    ),
    "text besides": example(
        "Layer(name=duck, size=2, bias=True)",
        "`y` is the right text, with `, bias=True` put in besides",
        "Layer(name=goose, size=2, bias=True)",
    ),
    "text missing": example(
        "Layer(duck, size=2)",
        "`y` is the right text, but `name=` is missing from it",
        "Layer(duck, size=3)",
    ),
    "other piece of text": example(
        "Layer(name=goose, size=2)",
        "In `y`, `goose` stands where `duck` should",
        "Module(name=goose, size=3)",
    ),
    "no text": example(" ", "`y` is an empty text", "Layer"),
}
