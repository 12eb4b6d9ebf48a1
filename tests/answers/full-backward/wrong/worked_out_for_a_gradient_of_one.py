answer = []


def hook(module, args, output):
    x1, x2 = args
    with torch.no_grad():
        answer.extend([x2 * module.W, x1 * module.W, torch.ones_like(output)])


model.register_forward_hook(hook)
