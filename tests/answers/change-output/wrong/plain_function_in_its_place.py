plain = add


def add(x1, x2):
    return plain(x1, x2) + 5


add.forward = plain.forward
