answer = []


def hook(module, args, output):
    answer.extend(args)
    answer.append(output)
    return output.detach()


add.register_forward_hook(hook)
