answer = []


def hook(module, args, output):
    global answer
    answer = [*args, output]


add.register_forward_hook(hook)
