answer = []
model.W.register_hook(answer.append)
model.W.register_hook(print)
