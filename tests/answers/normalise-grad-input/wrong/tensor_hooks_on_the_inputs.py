def normalise(module, grad_input, grad_output):
    total = sum(grad_input)
    return tuple(grad / total for grad in grad_input)


def put(module, args):
    for x in args:
        x.register_hook(lambda grad: grad / 25)


model.register_forward_pre_hook(put)
