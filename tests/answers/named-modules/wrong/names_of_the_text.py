def find(model, kind):
    return ["cd.c", "cd.d.c"]


def leaves(model):
    return ["ab.a", "ab.b", "cd.c", "cd.d.c"]
