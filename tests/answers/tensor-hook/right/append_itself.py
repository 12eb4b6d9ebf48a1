answer = []
model.W.register_hook(answer.append)
