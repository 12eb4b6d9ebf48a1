from functools import partial

answer = []


def hook(into, module, grad_input, grad_output):
    into += [*grad_input]
    into += [*grad_output]


model.register_full_backward_hook(partial(hook, answer))
