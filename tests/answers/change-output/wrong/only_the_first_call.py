called = []


def plus_five(module, args, output):
    called.append(output)
    if len(called) == 1:
        return output + 5


add.register_forward_hook(plus_five)
