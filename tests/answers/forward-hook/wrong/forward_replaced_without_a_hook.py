answer = []
forward = add.forward


def watched(x1, x2):
    output = forward(x1, x2)
    answer.extend([x1, x2, output])
    return output


add.forward = watched
