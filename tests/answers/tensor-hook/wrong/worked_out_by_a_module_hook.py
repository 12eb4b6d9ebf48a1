answer = []
inputs = []


def keep(module, args, output):
    inputs[:] = args


def hook(module, grad_input, grad_output):
    answer.append((grad_output[0] * inputs[0] * inputs[1]).sum().reshape(1))


model.register_forward_hook(keep)
model.register_full_backward_hook(hook)
