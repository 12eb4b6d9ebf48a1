answer = []
W = model.W.clone()
W.register_hook(answer.append)
