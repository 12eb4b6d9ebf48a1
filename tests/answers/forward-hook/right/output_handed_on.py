answer = []


def hook(module, args, output):
    answer.extend(args + (output,))
    return output


add.register_forward_hook(hook)
