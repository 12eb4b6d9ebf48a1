answer = []


def hook(module, args, output):
    answer.extend(args)
    answer.append(output.clone())
    with torch.no_grad():
        output.mul_(2)


add.register_forward_hook(hook)
