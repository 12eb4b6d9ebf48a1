answer = []
plain = add.forward


def forward(x1, x2):
    answer.extend([x1, x2])
    return plain(x1, x2)


add.forward = forward
