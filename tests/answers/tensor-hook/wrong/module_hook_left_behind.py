answer = []
model.W.register_hook(answer.append)
model.register_full_backward_hook(lambda module, grad_input, grad_output: None)
