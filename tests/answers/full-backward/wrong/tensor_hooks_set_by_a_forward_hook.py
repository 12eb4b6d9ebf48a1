answer = [None, None, None]


def hook(module, args, output):
    for place, tensor in enumerate((*args, output)):
        tensor.register_hook(lambda gradient, place=place: answer.__setitem__(place, gradient))


model.register_forward_hook(hook)
