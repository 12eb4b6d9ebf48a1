answer = []
model.W.register_hook(answer.append)
model.W.requires_grad_(False)
