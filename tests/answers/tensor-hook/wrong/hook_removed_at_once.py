answer = []
handle = model.W.register_hook(answer.append)
handle.remove()
