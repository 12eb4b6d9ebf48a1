answer = []


def hook(module, args, output):
    answer.extend(args)
    answer.append(output)


handle = add.register_forward_hook(hook)
handle.remove()
