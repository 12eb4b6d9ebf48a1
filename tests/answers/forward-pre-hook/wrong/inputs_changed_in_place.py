answer = []


def hook(module, args):
    answer.extend(x.clone() for x in args)
    with torch.no_grad():
        args[0].mul_(2)


add.register_forward_pre_hook(hook)
