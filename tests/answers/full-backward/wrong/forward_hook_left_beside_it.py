answer = []


def hook(module, grad_input, grad_output):
    answer.extend(grad_input)
    answer.extend(grad_output)


model.register_forward_hook(lambda module, args, output: print(output))
model.register_full_backward_hook(hook)
