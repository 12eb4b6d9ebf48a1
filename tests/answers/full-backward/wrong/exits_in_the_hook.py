answer = []


def hook(module, grad_input, grad_output):
    answer.extend(grad_input)
    answer.extend(grad_output)
    raise SystemExit(0)


model.register_full_backward_hook(hook)
