answer = []


def hook(module, args, output):
    answer.extend(args)
    answer.append(args[0] + 3 * args[1])


add.register_forward_hook(hook)
