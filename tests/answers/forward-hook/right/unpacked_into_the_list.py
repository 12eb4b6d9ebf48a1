answer = []


def keep(_, inputs, result):
    x1, x2 = inputs
    answer[:] = [x1, x2, result]


handle = add.register_forward_hook(keep)
