answer = []
handle = model.get_parameter("W").register_hook(lambda grad: answer.append(grad.detach().clone()))
