seen = []


def plus_five(module, args, output):
    return output + 5


def watch(module, args, output):
    seen.append(output)


add.register_forward_hook(plus_five)
add.register_forward_hook(watch)
