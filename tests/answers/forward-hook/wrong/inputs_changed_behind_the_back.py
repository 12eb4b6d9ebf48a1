answer = []


def hook(module, args, output):
    answer.extend(x.clone() for x in args)
    answer.append(output)
    for x in args:
        x.data.zero_()


add.register_forward_hook(hook)
