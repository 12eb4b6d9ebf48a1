answer = []


def hook(module, args, output):
    answer.extend(x.double() for x in (*args, output))


add.register_forward_hook(hook)
